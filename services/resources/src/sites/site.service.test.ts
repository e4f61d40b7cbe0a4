import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty();
}, 120_000);
afterAll(() => test.close());

const FIELDS = 'id code version name terrain township targetMinutes retiredAt keeper { id } equipment { code }';
const CREATE = `mutation ($input: CreatePrepositionSiteInput!) { createPrepositionSite(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdatePrepositionSiteInput!) { updatePrepositionSite(input: $input) { ${FIELDS} } }`;

const site = (changed: object = {}) => ({
  code: `YZ-T${freshKey()}`,
  name: '某山口预置点',
  nameEn: 'A pass',
  kind: 'KEY_TRAFFIC_NODE',
  position: { longitude: 78.8, latitude: 40.2, datum: 'WGS84' },
  demandWeight: 4,
  targetMinutes: 45,
  ...changed,
});
const create = (changed: object = {}) =>
  test.ask(CREATE, { input: { idempotencyKey: freshKey(), site: site(changed) } });

describe('a preposition site', () => {
  it('is registered, changed and given up', async () => {
    const created = (await create()).data.createPrepositionSite;
    expect(created).toMatchObject({ version: 1, terrain: 'REMOTE_MOUNTAIN', keeper: null, equipment: [] });
    const input = { id: created.id, expectedVersion: 1, targetMinutes: 30, township: '653130103' };
    expect((await test.ask(UPDATE, { input })).data.updatePrepositionSite).toMatchObject({
      version: 2,
      targetMinutes: 30,
      township: '653130103',
    });
    const retired = await test.ask(UPDATE, { input: { id: created.id, expectedVersion: 2, retired: true } });
    expect(retired.data.updatePrepositionSite.retiredAt).not.toBeNull();
  });

  it('is not given up while machines belong to it', async () => {
    const input = { id: demoId('site', 'YZ-01'), expectedVersion: 1, retired: true };
    const { errors } = await test.ask(UPDATE, { input });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'retired' });
    expect(errors[0]?.message).toContain('JX-001');
  });

  it.each([
    ['a code that is taken', { code: 'YZ-01' }, 'site.code'],
    ['a keeper that nobody knows', { keeperId: '01990000-0000-7000-8000-000000000000' }, 'site.keeperId'],
    ['no time at all', { targetMinutes: 0 }, 'site.targetMinutes'],
    ['a place elsewhere', { position: { longitude: 0, latitude: 0, datum: 'WGS84' } }, 'site.position'],
  ])('is refused with %s', async (_name, changed, field) => {
    const answer = await create(changed);
    expect(codeOf(answer)).toMatch(/BAD_USER_INPUT|NOT_FOUND/);
    expect(answer.errors[0]?.extensions?.['field']).toBe(field);
  });
});
