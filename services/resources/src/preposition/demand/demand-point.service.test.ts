import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, freshKey, openDemoCounty } from '../../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty();
}, 120_000);
afterAll(() => test.close());

const FIELDS = `id code version kind name terrain township weight retiredAt position { longitude latitude }
  targets { kind minutes isOwn } seasonFactors { season factor isOwn }`;
const CREATE = `mutation ($input: CreateDemandPointInput!) { createDemandPoint(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateDemandPointInput!) { updateDemandPoint(input: $input) { ${FIELDS} } }`;
const LIST = `query ($filter: DemandPointFilter) { demandPoints(first: 1000, filter: $filter) { nodes { ${FIELDS} demo } totalCount } }`;

const point = (changed: object = {}) => ({
  code: `XQ-T${freshKey()}`,
  name: '某桥',
  nameEn: 'A bridge',
  kind: 'KEY_TRAFFIC_NODE',
  position: { longitude: 78.8, latitude: 40.2, datum: 'WGS84' },
  weight: 5,
  ...changed,
});
const create = (changed: object = {}, key = freshKey()) =>
  test.ask(CREATE, { input: { idempotencyKey: key, point: point(changed) } });
const update = (input: object) => test.ask(UPDATE, { input });

describe('points that machines must reach', () => {
  it('come with the demo county, marked as such', async () => {
    const { nodes, totalCount } = (await test.ask(LIST, { filter: { kinds: ['DANGEROUS_SECTION'] } })).data
      .demandPoints;
    expect(totalCount).toBeGreaterThan(20);
    for (const { demo, kind, name } of nodes) {
      expect([demo, kind]).toEqual([true, 'DANGEROUS_SECTION']);
      expect(name).toContain('演示');
    }
  });

  it('take terrain, targets and season factors from the county profile where they name none', async () => {
    const created = (await create({ targets: [{ kind: 'EXCAVATOR', minutes: 25 }] })).data.createDemandPoint;
    expect(created).toMatchObject({ version: 1, terrain: 'REMOTE_MOUNTAIN', weight: 5, township: null });
    expect(created.targets).toContainEqual({ kind: 'EXCAVATOR', minutes: 25, isOwn: true });
    expect(created.targets).toContainEqual({ kind: 'LOADER', minutes: 45, isOwn: false });
    expect(created.targets.map(({ kind }: { kind: string }) => kind)).not.toContain('PUMP');
    expect(created.seasonFactors).toContainEqual({ season: 'ICE_SNOW', factor: 1.5, isOwn: false });
  });

  it('are changed by those who plan, and retired, each on the version that they saw', async () => {
    const { id } = (await create()).data.createDemandPoint;
    const factor = { season: 'FLOOD', factor: 3 };
    const changed = (await update({ id, expectedVersion: 1, weight: 9, seasonFactors: [factor] })).data
      .updateDemandPoint;
    expect(changed).toMatchObject({ version: 2, weight: 9, retiredAt: null });
    expect(changed.seasonFactors).toContainEqual({ ...factor, isOwn: true });
    const moved = { longitude: 78.55, latitude: 39.79, datum: 'WGS84' };
    expect((await update({ id, expectedVersion: 2, position: moved })).data.updateDemandPoint.terrain).toBe('PLAIN');
    expect(codeOf(await update({ id, expectedVersion: 2, weight: 1 }))).toBe('CONFLICT');
    expect((await update({ id, expectedVersion: 3, retired: true })).errors).toEqual([]);
    expect((await test.ask(LIST, { filter: { ids: [id] } })).data.demandPoints.totalCount).toBe(0);
    expect((await test.ask(LIST, { filter: { ids: [id], includeRetired: true } })).data.demandPoints.totalCount).toBe(
      1,
    );
  });

  it('are created once by a key', async () => {
    const key = freshKey();
    const code = `XQ-T${key}`;
    const [first, again] = [await create({ code }, key), await create({ code }, key)];
    expect(again.data.createDemandPoint.id).toBe(first.data.createDemandPoint.id);
  });

  it.each([
    ['a settlement', { kind: 'SETTLEMENT' }, 'point.kind'],
    ['a negative weight', { weight: -1 }, 'point.weight'],
    ['a target of no time', { targets: [{ kind: 'EXCAVATOR', minutes: 0 }] }, 'point.targets.0.minutes'],
    [
      'two targets of one machine',
      {
        targets: [
          { kind: 'EXCAVATOR', minutes: 5 },
          { kind: 'EXCAVATOR', minutes: 6 },
        ],
      },
      'point.targets',
    ],
    ['an unknown season', { seasonFactors: [{ season: 'MONSOON', factor: 2 }] }, 'point.seasonFactors.0.season'],
    ['a place elsewhere', { position: { longitude: 116, latitude: 40, datum: 'WGS84' } }, 'point.position'],
    ['a township by its name', { township: '巴楚镇' }, 'point.township'],
    ['a code that is taken', { code: 'XQ-001' }, 'point.code'],
  ])('refuse %s', async (_name, changed, field) => {
    const before = await test.journalled();
    const { errors } = await create(changed);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await test.journalled()).toBe(before);
  });

  it('are no matter of observers', async () => {
    const input = { idempotencyKey: freshKey(), point: point() };
    const observer = { actor: { id: 'o', name: '观察员', role: 'OBSERVER' as const } };
    expect(codeOf(await test.ask(CREATE, { input }, observer))).toBe('FORBIDDEN');
  });
});

describe('settlements', () => {
  it('are known from the shelters service by their newest version', async () => {
    const id = newId();
    const settlement = { id, code: '653130100999', name: '某村', township: '653130100', people: 800, demo: false };
    const at = (longitude: number) => ({ point: { type: 'Point', coordinates: [longitude, 39.8] } });
    await test.tell('Settlement', { ...settlement, ...at(78.5), retiredAt: null, version: 1 });
    await test.tell('Settlement', { ...settlement, ...at(78.6), people: 900, retiredAt: null, version: 3 });
    await test.tell('Settlement', { ...settlement, ...at(78.7), people: 1, retiredAt: null, version: 2 });
    const known = () =>
      test.service.db.query(
        `select people, is_retired, version, ST_X(point::geometry) as x from resources.known_settlement where id = $1`,
        [id],
      );
    expect(await known()).toEqual([{ people: 900, is_retired: false, version: 3, x: 78.6 }]);
    await test.tell('Settlement', { ...settlement, ...at(78.6), retiredAt: new Date().toISOString(), version: 4 });
    expect(await known()).toMatchObject([{ is_retired: true }]);
  });
});
