import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const NOBODY = '01990000-0000-7000-8000-000000000000';
const [x, y] = [78.6, 39.97];
const square = (half: number) => ({
  type: 'Polygon',
  coordinates: [
    [
      [x - half, y - half],
      [x + half, y - half],
      [x + half, y + half],
      [x - half, y + half],
      [x - half, y - half],
    ],
  ],
});
const POINT = { type: 'Point', coordinates: [x, y] };
const LINE = {
  type: 'LineString',
  coordinates: [
    [x, y],
    [x + 0.1, y],
  ],
};
const FIELDS =
  'id version kind label note geometry validFrom validTo holds drawnBy routeUse unit { code } incident { id }';
const draw = async (incidentId: string, changed: Record<string, unknown> = {}) =>
  test.act(
    'drawMarking',
    { idempotencyKey: freshKey(), incidentId, kind: 'CORDON', label: '警戒区', geometry: square(0.01), ...changed },
    FIELDS,
  );
const later = (seconds: number) => test.setNow(new Date(test.now().getTime() + seconds * 1000));

describe('what is drawn on the map of an incident', () => {
  it.each([
    ['CORDON', square(0.01), {}],
    ['EVACUATION_ZONE', { type: 'MultiPolygon', coordinates: [square(0.01).coordinates] }, {}],
    ['STAGING_AREA', POINT, {}],
    ['STAGING_AREA', square(0.01), {}],
    ['TRAFFIC_CONTROL_POINT', POINT, {}],
    ['ROUTE', LINE, { routeUse: 'EMERGENCY_PASSAGE' }],
    ['ROUTE', { type: 'MultiLineString', coordinates: [LINE.coordinates] }, { routeUse: 'CLOSED' }],
    ['SYMBOL', POINT, { symbol: 'water-source' }],
    ['NOTE', POINT, {}],
  ])('can be a %s', async (kind, geometry, more) => {
    const { id } = await test.report();
    const { data, errors } = await draw(id, { kind, geometry, ...more });
    expect(errors).toEqual([]);
    expect(data.drawMarking).toMatchObject({ kind, geometry, holds: true, drawnBy: '测试人员', incident: { id } });
  });

  it.each([
    ['a cordon that is a point', { geometry: POINT }, /应为面/],
    ['a cordon that is a line', { geometry: LINE }, /应为面/],
    ['a route that is an area', { kind: 'ROUTE', routeUse: 'DETOUR' }, /应为线/],
    ['a traffic control point that is a line', { kind: 'TRAFFIC_CONTROL_POINT', geometry: LINE }, /应为点/],
    [
      'a line that goes nowhere',
      {
        kind: 'ROUTE',
        routeUse: 'DETOUR',
        geometry: {
          type: 'LineString',
          coordinates: [
            [x, y],
            [x, y],
          ],
        },
      },
      /图形无效/,
    ],
    ['swapped degrees', { kind: 'NOTE', geometry: { type: 'Point', coordinates: [y, x] } }, /经度在前/],
    [
      'an open ring',
      { geometry: { type: 'Polygon', coordinates: [square(0.01).coordinates[0]?.slice(0, 4)] } },
      /首尾相同/,
    ],
  ])('is refused as %s', async (_name, changed, message) => {
    const { id } = await test.report();
    const before = await test.journalled();
    const { errors } = await draw(id, changed);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'geometry' });
    expect(errors[0]?.message).toMatch(message);
    expect(await test.journalled()).toBe(before);
  });

  it.each([
    ['a unit that nobody has', { unitId: NOBODY }, 'unitId'],
    ['an incident that nobody has', { incidentId: NOBODY }, 'incidentId'],
    ['a route without a use', { kind: 'ROUTE', geometry: LINE }, 'routeUse'],
    ['an end before the start', { validTo: '2020-01-01T00:00:00Z' }, 'validTo'],
    ['no label', { label: ' ' }, 'label'],
  ])('is refused with %s', async (_name, changed, field) => {
    const { id } = await test.report();
    expect(refusal(await draw(id, changed))).toMatchObject({ field });
  });

  it('is drawn once for a key', async () => {
    const { id } = await test.report();
    const key = { idempotencyKey: freshKey() };
    const answers = await Promise.all([draw(id, key), draw(id, key), draw(id, key)]);
    expect(new Set(answers.map(({ data }) => data.drawMarking.id)).size).toBe(1);
    expect((await test.read(id, 'markings { id }')).markings).toHaveLength(1);
  });

  it('is held by the database itself to its shape', async () => {
    const { id } = await test.report();
    const marking = (await draw(id)).data.drawMarking;
    const spoil = (geometry: string) =>
      test.service.db.query('update incidents.map_marking set geometry = ST_GeomFromText($2, 4326) where id = $1', [
        marking.id,
        geometry,
      ]);
    await expect(spoil('POINT(78.6 39.97)')).rejects.toThrow(/marking_shape/);
    await expect(spoil('POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))')).rejects.toThrow(/marking_is_valid/);
  });

  it('belongs to a unit, and is listed by kind and by the time at which it holds', async () => {
    const { id } = await test.report();
    const { data } = await test.ask('{ units(first: 1, filter: { search: "U-GAJ" }) { nodes { id } } }');
    const unitId = data.units.nodes[0].id;
    await draw(id, { kind: 'TRAFFIC_CONTROL_POINT', geometry: POINT, unitId, workGroup: 'TRAFFIC_CONTROL' });
    const noon = new Date(test.now().getTime() + 3_600_000);
    await draw(id, { validFrom: noon.toISOString() });
    const { now, then, points } = await test.read(
      id,
      `now: markings(filter: { holdsAt: "${test.now().toISOString()}" }) { kind workGroup unit { code } }
       then: markings(filter: { holdsAt: "${noon.toISOString()}" }) { kind }
       points: markings(filter: { kinds: [TRAFFIC_CONTROL_POINT] }) { kind }`,
    );
    expect(now).toEqual([{ kind: 'TRAFFIC_CONTROL_POINT', workGroup: 'TRAFFIC_CONTROL', unit: { code: 'U-GAJ' } }]);
    expect(then).toHaveLength(2);
    expect(points).toHaveLength(1);
  });
});

describe('a correction', () => {
  const correct = (id: string, expectedVersion: number, given: Record<string, unknown>) =>
    test.act('correctMarking', { id, expectedVersion, reason: '风向改变', ...given }, FIELDS);

  it('says why, and what it was before stays', async () => {
    const { id: incidentId } = await test.report();
    const { id } = (await draw(incidentId)).data.drawMarking;
    later(60);
    const larger = square(0.02);
    const { data } = await correct(id, 1, { geometry: larger, label: '扩大的警戒区' });
    expect(data.correctMarking).toMatchObject({ version: 2, geometry: larger, label: '扩大的警戒区', holds: true });
    const { markings } = await test.read(
      incidentId,
      'markings { versions { version operation actorName reason geometry } }',
    );
    expect(markings[0].versions).toEqual([
      { version: 1, operation: 'DRAWN', actorName: '测试人员', reason: null, geometry: square(0.01) },
      { version: 2, operation: 'CORRECTED', actorName: '测试人员', reason: '风向改变', geometry: larger },
    ]);
  });

  it('is refused without a reason, on an older version, with another shape, and of one that nobody has', async () => {
    const { id: incidentId } = await test.report();
    const { id } = (await draw(incidentId)).data.drawMarking;
    expect(refusal(await correct(id, 1, { reason: ' ' }))).toMatchObject({ field: 'reason' });
    expect(refusal(await correct(id, 1, { geometry: POINT }))).toMatchObject({ field: 'geometry' });
    expect(refusal(await correct(id, 1, { label: null }))).toMatchObject({ field: 'label' });
    expect(refusal(await correct(NOBODY, 1, {}))).toMatchObject({ code: 'NOT_FOUND' });
    const both = await Promise.all([correct(id, 1, { label: '甲' }), correct(id, 1, { label: '乙' })]);
    expect(both.map(refusal).filter(({ code }) => code === 'CONFLICT')).toHaveLength(1);
  });
});

describe('the end of a marking', () => {
  const end = (id: string, expectedVersion: number) =>
    test.act('endMarking', { id, expectedVersion, reason: '险情排除' }, FIELDS);

  it('is now, and comes once', async () => {
    const { id: incidentId } = await test.report();
    const { id } = (await draw(incidentId)).data.drawMarking;
    later(300);
    const { data } = await end(id, 1);
    expect(data.endMarking).toMatchObject({ holds: false, validTo: test.now().toISOString() });
    later(1);
    expect(refusal(await end(id, 2))).toMatchObject({ code: 'PLAN_RULE', clause: '4.4(3)' });
  });

  it('of one that has not begun means that it never holds', async () => {
    const { id: incidentId } = await test.report();
    const validFrom = new Date(test.now().getTime() + 3_600_000).toISOString();
    const { id } = (await draw(incidentId, { validFrom })).data.drawMarking;
    expect((await end(id, 1)).data.endMarking).toMatchObject({ holds: false, validTo: validFrom, validFrom });
  });
});
