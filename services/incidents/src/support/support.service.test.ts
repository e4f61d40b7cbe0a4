import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const unitId = async (code: string) => {
  const { data } = await test.ask(`{ units(first: 1, filter: { search: "${code}" }) { nodes { id } } }`);
  return data.units.nodes[0].id as string;
};
const FIELDS = `id version code kind clause state nextStates need expectedAt requestedBy unit { code } incident { id }
  steps { state actorName note }`;
const ask = async (incidentId: string, code: string, changed: Record<string, unknown> = {}) =>
  test.act(
    'requestSupport',
    {
      idempotencyKey: freshKey(),
      incidentId,
      unitId: await unitId(code),
      need: '起重机两台',
      reason: '本县无 50 吨以上起重机',
      ...changed,
    },
    FIELDS,
  );
const advance = (id: string, expectedVersion: number, to: string, more: object = {}) =>
  test.act('advanceSupport', { id, expectedVersion, to, ...more }, FIELDS);

describe('a request for support', () => {
  it.each([
    ['U-XS', 'UPWARD', '4.6(6)'],
    ['U-653128', 'NEIGHBOUR', '4.6(8)'],
    ['U-RWB', 'ARMED_FORCES', '4.6(6)'],
  ])('to %s is %s by clause %s', async (code, kind, clause) => {
    const { id: incidentId } = await test.report();
    const { data, errors } = await ask(incidentId, code);
    expect(errors).toEqual([]);
    expect(data.requestSupport).toMatchObject({
      code: expect.stringMatching(/^ZY-20261124-\d{3}$/),
      kind,
      clause,
      state: 'REQUESTED',
      nextStates: ['ACCEPTED', 'REFUSED', 'CANCELLED'],
      unit: { code },
      incident: { id: incidentId },
    });
  });

  it('goes from the request to its end, each step with time and person, on the incident’s timeline', async () => {
    const { id: incidentId } = await test.report();
    const { id } = (await ask(incidentId, 'U-XS')).data.requestSupport;
    const expectedAt = new Date(test.now().getTime() + 7_200_000).toISOString();
    await advance(id, 1, 'ACCEPTED', { note: '行署值班室张某' });
    const moving = (await advance(id, 2, 'ON_THE_WAY', { expectedAt })).data.advanceSupport;
    expect(moving).toMatchObject({ state: 'ON_THE_WAY', expectedAt });
    const done = (await advance(id, 3, 'DONE')).data.advanceSupport;
    expect(done).toMatchObject({ state: 'DONE', nextStates: [], expectedAt });
    expect(done.steps.map(({ state }: { state: string }) => state)).toEqual([
      'REQUESTED',
      'ACCEPTED',
      'ON_THE_WAY',
      'DONE',
    ]);
    const { supportRequests, timeline } = await test.read(
      incidentId,
      'supportRequests { id } timeline { entity operation }',
    );
    expect(supportRequests).toEqual([{ id }]);
    const own = timeline.filter(({ entity }: { entity: string }) => entity === 'SupportRequest');
    expect(own.map(({ operation }: { operation: string }) => operation)).toEqual([
      'DONE',
      'ON_THE_WAY',
      'ACCEPTED',
      'REQUESTED',
    ]);
  });

  it('is made once for a key', async () => {
    const { id: incidentId } = await test.report();
    const key = { idempotencyKey: freshKey() };
    const [one, two] = await Promise.all([ask(incidentId, 'U-XS', key), ask(incidentId, 'U-XS', key)]);
    expect(one.data.requestSupport.id).toBe(two.data.requestSupport.id);
  });

  it.each([
    ['a unit of the county', { unit: 'U-GAJ' }, 'unitId'],
    ['nothing that is needed', { need: ' ' }, 'need'],
    ['no reason', { reason: ' ' }, 'reason'],
    ['an incident that nobody has', { incidentId: '01990000-0000-7000-8000-000000000000' }, 'incidentId'],
  ])('is refused with %s', async (_name, { unit = 'U-XS', ...changed }: Record<string, string>, field) => {
    const { id } = await test.report();
    const before = await test.journalled();
    expect(refusal(await ask(id, unit, changed))).toMatchObject({ field });
    expect(await test.journalled()).toBe(before);
  });

  it('says why it was refused or withdrawn, and takes no step on an older version', async () => {
    const { id: incidentId } = await test.report();
    const { id } = (await ask(incidentId, 'U-653128')).data.requestSupport;
    expect(refusal(await advance(id, 1, 'REFUSED'))).toMatchObject({ field: 'note' });
    expect(refusal(await advance(id, 1, 'DONE'))).toMatchObject({ code: 'PLAN_RULE', clause: '4.6(8)' });
    const refused = (await advance(id, 1, 'REFUSED', { note: '本地也有险情' })).data.advanceSupport;
    expect(refused.steps.at(-1)).toMatchObject({ state: 'REFUSED', note: '本地也有险情' });
    expect(refusal(await advance(id, 1, 'ACCEPTED'))).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
  });

  it('is not for those who only watch', async () => {
    const { id: incidentId } = await test.report();
    const input = {
      idempotencyKey: freshKey(),
      incidentId,
      unitId: await unitId('U-XS'),
      need: '队伍',
      reason: '不足',
    };
    const answer = await test.act('requestSupport', input, 'id', 'OBSERVER');
    expect(refusal(answer)).toMatchObject({ code: 'FORBIDDEN', action: 'support:request' });
  });
});
