import { newId } from '@outpost/shared/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCounty, demoId, openDemoCounty } from '../../testing/open-demo-county.ts';

let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty();
}, 120_000);
afterAll(() => test.close());

const FIGURES = 'machines points covered backedUp weight coveredWeight backedUpWeight worstMinutes meanMinutes';
const POINT = `id kind code name township townshipName position { longitude latitude } weight targetMinutes minutes
  minutesNow machinesWithin covered coveredNow nearest { id code position { longitude latitude } }`;
const COVERAGE = `query ($input: PrepositionCoverageInput!) { prepositionCoverage(input: $input) { season basis kinds {
  kind now { ${FIGURES} } whatIf { ${FIGURES} } townships { township name points covered coveredNow }
  gaps(first: 1000) { ${POINT} } changed(first: 1000) { ${POINT} } features } } }`;

const ask = (input: object) => test.ask(COVERAGE, { input });
const coverage = async (input: object) => {
  const { data, errors } = await ask(input);
  expect(errors).toEqual([]);
  return data.prepositionCoverage;
};
/** Of one kind of machine. */
const ofKind = async (kind: string, input: object = {}) => (await coverage({ kinds: [kind], ...input })).kinds[0];

const excavatorsReady = async () =>
  (
    await test.ask(
      '{ equipmentItems(first: 100, filter: { kinds: [EXCAVATOR], statuses: [AVAILABLE, STANDBY] }) { nodes { id code } } }',
    )
  ).data.equipmentItems.nodes as { id: string; code: string }[];

describe('what machines cover now', () => {
  it('is told for the kinds that the county profile has targets for, as an estimate', async () => {
    const { basis, season, kinds } = await coverage({});
    expect([basis, season]).toEqual(['PROFILE_ESTIMATE', null]);
    expect(kinds.map(({ kind }: { kind: string }) => kind)).toEqual(['EXCAVATOR', 'LOADER', 'BULLDOZER', 'CRANE']);
    for (const { now, whatIf, gaps, townships, features } of kinds) {
      expect(whatIf).toBeNull();
      expect(now.points).toBeGreaterThan(0);
      expect(gaps).toHaveLength(now.points - now.covered);
      expect(features.features).toHaveLength(now.points);
      const sum = (field: 'points' | 'covered') =>
        townships.reduce((total: number, township: Record<string, number>) => total + (township[field] ?? 0), 0);
      expect([sum('points'), sum('covered')]).toEqual([now.points, now.covered]);
    }
  });

  it('agrees with the nearest machine by road estimate of the nearest list', async () => {
    const { gaps, now } = await ofKind('EXCAVATOR', { minutes: 20 });
    expect(now.machines).toBe((await excavatorsReady()).length);
    for (const gap of gaps.slice(0, 5)) {
      const { longitude, latitude } = gap.position;
      const { data } = await test.ask(
        `query ($at: PositionInput!) { nearestEquipment(at: $at, kinds: [EXCAVATOR], first: 30) { equipment { code } distanceMetres travel { seconds } } }`,
        { at: { longitude, latitude, datum: 'WGS84' } },
      );
      const best = Math.min(
        ...data.nearestEquipment.map((near: { travel: { seconds: number } }) => near.travel.seconds),
      );
      expect(Math.abs(gap.minutes - best / 60)).toBeLessThan(0.1);
      expect(gap).toMatchObject({ covered: false, machinesWithin: 0, minutesNow: gap.minutes, targetMinutes: 20 });
    }
  });

  it('says of each machine what is lost without it, as a what-if without it finds', async () => {
    const query = `query ($input: PrepositionCoverageInput!) { prepositionCoverage(input: $input) { kinds { now { covered coveredWeight }
      whatIf { covered coveredWeight } machines { pointsAlone weightAlone equipment { id } } } } }`;
    const kindOf = async (input: object) =>
      (await test.ask(query, { input: { kinds: ['EXCAVATOR'], ...input } })).data.prepositionCoverage.kinds[0];
    const { machines } = await kindOf({});
    const [first, last] = [machines[0], machines.at(-1)];
    expect(first.weightAlone).toBeGreaterThan(last.weightAlone);
    for (const { equipment, pointsAlone, weightAlone } of [first, last]) {
      const { now, whatIf } = await kindOf({ without: [equipment.id] });
      expect(now.covered - whatIf.covered).toBe(pointsAlone);
      expect(now.coveredWeight - whatIf.coveredWeight).toBeCloseTo(weightAlone, 6);
    }
  });

  it('weighs by season, and by the settlements that are known', async () => {
    const before = await ofKind('EXCAVATOR', { pointKinds: ['SETTLEMENT'] });
    expect(before.now.points).toBe(0);
    await test.tell('Settlement', {
      id: newId(),
      version: 1,
      code: '653130100001',
      name: '某村',
      township: '653130100',
      people: 3000,
      demo: true,
      point: { type: 'Point', coordinates: [78.54, 39.79] },
      retiredAt: null,
    });
    const settlements = { pointKinds: ['SETTLEMENT'] };
    expect((await ofKind('EXCAVATOR', settlements)).now).toMatchObject({ points: 1, weight: 3 });
    const flood = await ofKind('EXCAVATOR', { ...settlements, season: 'FLOOD' });
    expect(flood.now.weight).toBeCloseTo(3.6, 9);
    const sections = { pointKinds: ['DANGEROUS_SECTION'] };
    const [year, floods] = [await ofKind('LOADER', sections), await ofKind('LOADER', { ...sections, season: 'FLOOD' })];
    expect(floods.now.weight).toBeCloseTo(2 * year.now.weight, 9);
  });
});

describe('a what-if', () => {
  it('shows the gaps that open when machines are away, and writes nothing', async () => {
    const before = await test.journalled();
    const machines = await excavatorsReady();
    const { now, whatIf, changed, gaps } = await ofKind('EXCAVATOR', { without: machines.map(({ id }) => id) });
    expect(whatIf).toMatchObject({ machines: 0, covered: 0, worstMinutes: null });
    expect(now.covered).toBeGreaterThan(0);
    expect(changed).toHaveLength(now.covered);
    expect(changed[0]).toMatchObject({ coveredNow: true, covered: false, minutes: null, nearest: null });
    expect(gaps).toHaveLength(now.points);
    expect(await test.journalled()).toBe(before);
  });

  it('shows the gaps that close when a machine is dragged to one of them', async () => {
    const [first] = (await ofKind('EXCAVATOR')).gaps;
    const [machine] = await excavatorsReady();
    const placed = [{ equipmentId: machine?.id, position: { ...first.position, datum: 'WGS84' } }];
    const { changed } = await ofKind('EXCAVATOR', { placed });
    const closed = changed.find(({ id }: { id: string }) => id === first.id);
    expect(closed).toMatchObject({ covered: true, coveredNow: false, nearest: { id: machine?.id } });
  });

  it('shows what a machine would bring that the county does not have yet', async () => {
    const placed = [{ kind: 'BULLDOZER', siteId: demoId('site', 'YZ-11') }];
    const { now, whatIf } = await ofKind('BULLDOZER', { placed });
    expect(whatIf.machines).toBe(now.machines + 1);
    expect(whatIf.covered).toBeGreaterThanOrEqual(now.covered);
  });

  const JX = demoId('equipment', 'JX-001');
  const HERE = { longitude: 78.5, latitude: 39.8, datum: 'WGS84' };
  it.each([
    ['a season that the county does not have', { season: 'MONSOON' }, 'BAD_USER_INPUT', 'season'],
    ['no time at all', { minutes: 0 }, 'BAD_USER_INPUT', 'minutes'],
    ['a machine that nobody knows', { without: [newId()] }, 'NOT_FOUND', 'without.0'],
    ['what is no id', { without: ['x'] }, 'BAD_USER_INPUT', 'without.0'],
    [
      'a machine and a kind',
      { placed: [{ equipmentId: JX, kind: 'LOADER', position: HERE }] },
      'BAD_USER_INPUT',
      'placed.0.equipmentId',
    ],
    ['no place', { placed: [{ equipmentId: JX }] }, 'BAD_USER_INPUT', 'placed.0.siteId'],
    ['a site that nobody knows', { placed: [{ equipmentId: JX, siteId: newId() }] }, 'NOT_FOUND', 'placed.0.siteId'],
    [
      'a place elsewhere',
      { placed: [{ kind: 'LOADER', position: { ...HERE, longitude: 10 } }] },
      'BAD_USER_INPUT',
      'placed.0.position',
    ],
    [
      'a machine twice',
      { placed: [1, 2].map(() => ({ equipmentId: JX, position: HERE })) },
      'BAD_USER_INPUT',
      'placed.1.equipmentId',
    ],
  ])('is refused with %s', async (_name, input, code, field) => {
    const { errors } = await ask(input);
    expect(errors[0]?.extensions).toMatchObject({ code, field });
  });

  it('of ten thousand points is answered within seconds', async () => {
    await test.service.db.query(
      `insert into resources.known_settlement select gen_random_uuid(), '653130', 'P' || n, '某村', '653130100', 500,
         ST_SetSRID(ST_MakePoint(77.6 + random() * 1.8, 39.1 + random()), 4326)::geography, false, true, 1
       from generate_series(1, 10000) n`,
    );

    const { now, features } = await ofKind('EXCAVATOR');
    expect(now.points).toBeGreaterThan(10_000);
    expect(features.features.length).toBe(now.points);
  });
});
