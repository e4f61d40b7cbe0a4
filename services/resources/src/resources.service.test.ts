import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from './testing/open-demo-county.ts';

const NOW = new Date('2026-11-24T04:00:00Z');
let now = NOW;
let test: DemoCounty;
beforeAll(async () => {
  test = await openDemoCounty(() => now);
}, 120_000);
afterAll(() => test.close());

interface Place {
  longitude: number;
  latitude: number;
}
const AT = { longitude: 78.6, latitude: 39.97, datum: 'WGS84' };
const NOBODY = '01990000-0000-7000-8000-000000000000';

describe('the demo county', () => {
  it('has its machines, sites, teams, depots and stock, once', async () => {
    const { data } = await test.ask(`{
      equipmentItems { totalCount } atSites: equipmentItems(first: 100, filter: { atSites: true }) { nodes { site { code } } }
      teams { totalCount } depots { totalCount nodes { stock { code } } } stockItems { totalCount }
      prepositionSites { totalCount nodes { equipment { code } } } }`);
    expect([data.equipmentItems, data.teams, data.depots, data.stockItems, data.prepositionSites]).toMatchObject(
      [60, 30, 12, 200, 12].map((totalCount) => ({ totalCount })),
    );
    expect(data.atSites.nodes).toHaveLength(24);
    expect(new Set(data.atSites.nodes.map(({ site }: { site: { code: string } }) => site.code)).size).toBe(12);
    const sum = (lists: { length: number }[]) => lists.reduce((total, { length }) => total + length, 0);
    expect(sum(data.prepositionSites.nodes.map(({ equipment }: { equipment: [] }) => equipment))).toBe(24);
    expect(sum(data.depots.nodes.map(({ stock }: { stock: [] }) => stock))).toBe(200);
    const again = await test.ask(
      'mutation { loadResourcesCounty(input: { county: "653130", demo: true }) { records } }',
    );
    expect(again.data.loadResourcesCounty.records).toBe(0);
    const sums = await test.service.db.query(
      `select count(*)::int as n from resources.stock_item i
       where balance <> coalesce((select sum(quantity) from resources.stock_movement where stock_item_id = i.id), 0)`,
    );
    expect(sums[0].n).toBe(0);
  });

  it('tells overdue inspections and expired filings by the day in the county', async () => {
    const { data } = await test.ask(
      `{ equipmentItem(id: "${demoId('equipment', 'JX-018')}") { nextInspectionOn inspectionOverdue capacity { value unit } owner { id } confirmedBy }
         team(id: "${demoId('team', 'DZ-001')}") { filing { expiresOn expired } unit { id } base { longitude } position { longitude } } }`,
    );
    expect(data.equipmentItem).toMatchObject({
      nextInspectionOn: '2026-09-12',
      inspectionOverdue: true,
      capacity: { value: 1.5, unit: '立方米' },
      owner: { id: demoId('unit', 'U-SLJ') },
      confirmedBy: '测试人员',
    });
    expect(data.team).toMatchObject({ filing: { expired: false }, base: { longitude: 78.54485 } });
  });
});

describe('a record that nobody has confirmed', () => {
  it('is due again after the days of its kind, and is true for as long once somebody says that it still is', async () => {
    const id = demoId('team', 'DZ-020');
    const { data } = await test.ask(`{ team(id: "${id}") { version confirmedAt confirmDueAt }
      equipmentItem(id: "${demoId('equipment', 'JX-030')}") { confirmedAt confirmDueAt } }`);
    const days = (record: { confirmedAt: string; confirmDueAt: string }): number =>
      (Date.parse(record.confirmDueAt) - Date.parse(record.confirmedAt)) / 86_400_000;
    expect([days(data.team), days(data.equipmentItem)]).toEqual([90, 30]);
    now = new Date(Date.parse(data.team.confirmDueAt) + 1000);
    const confirmed = await test.ask(
      'mutation ($input: UpdateTeamInput!) { updateTeam(input: $input) { name strength confirmedAt confirmDueAt } }',
      { input: { id, expectedVersion: data.team.version } },
    );
    expect(confirmed.errors).toEqual([]);
    expect(confirmed.data.updateTeam.confirmedAt).toBe(now.toISOString());
    expect(Date.parse(confirmed.data.updateTeam.confirmDueAt)).toBeGreaterThan(now.getTime());
    now = NOW;
  });
});

const EARTH_RADIUS_METRES = 6_371_008.8;
function haversine(a: Place, b: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (x: number, y: number) => Math.sin(radians(y - x) / 2) ** 2;
  const h =
    half(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.sqrt(h));
}

interface Found {
  distanceMetres: number;
  travel: { seconds: number; metres: number };
  equipment: { code: string; kind: string; status: string; position: Place };
}
const NEAREST = `query ($at: PositionInput!, $kinds: [EquipmentKind!], $first: Int, $within: Float, $available: Boolean) {
  nearestEquipment(at: $at, kinds: $kinds, first: $first, withinKilometres: $within, availableOnly: $available) {
    distanceMetres travel { seconds metres basis terrain } equipment { code kind status position { longitude latitude } } } }`;
const nearest = async (variables: Record<string, unknown>): Promise<Found[]> =>
  (await test.ask(NEAREST, { at: AT, ...variables })).data.nearestEquipment;

describe('what is nearest', () => {
  it.each([
    ['to the north', { longitude: 78.6, latitude: 39.97, datum: 'WGS84' }],
    ['to the desert', { longitude: 79.3, latitude: 39.1, datum: 'WGS84' }],
    ['to the town', { longitude: 78.55, latitude: 39.79, datum: 'WGS84' }],
  ])('comes in the order of a brute-force haversine, %s', async (_name, at) => {
    const { data } = await test.ask(
      '{ equipmentItems(first: 100) { nodes { code status position { longitude latitude } } } }',
    );
    const expected = (data.equipmentItems.nodes as Found['equipment'][])
      .filter(({ status }) => status === 'AVAILABLE' || status === 'STANDBY')
      .map(({ code, position }) => ({ code, metres: haversine(at, position) }))
      .sort((a, b) => a.metres - b.metres);
    const found = await nearest({ at, first: 100 });
    expect(found).toHaveLength(expected.length);
    for (const [index, { distanceMetres, travel, equipment }] of found.entries()) {
      const own = expected.find(({ code }) => code === equipment.code)?.metres ?? 0;
      // a sphere and the spheroid differ by up to half a percent
      expect(Math.abs(distanceMetres - own)).toBeLessThanOrEqual(own * 0.006);
      expect(Math.abs(distanceMetres - (expected[index]?.metres ?? 0))).toBeLessThanOrEqual(own * 0.006);
      expect(distanceMetres).toBeGreaterThanOrEqual(found[index - 1]?.distanceMetres ?? 0);
      expect(travel.metres).toBeCloseTo(distanceMetres * 1.35, -1);
    }
  });

  it('is filtered by kind, distance, number and readiness', async () => {
    const diggers = await nearest({ kinds: ['EXCAVATOR'], first: 3 });
    expect(diggers.map(({ equipment }) => equipment.kind)).toEqual(['EXCAVATOR', 'EXCAVATOR', 'EXCAVATOR']);
    const close = await nearest({ within: 20, first: 100 });
    expect(close.length).toBeGreaterThan(0);
    for (const { distanceMetres } of close) expect(distanceMetres).toBeLessThanOrEqual(20_000);
    expect(await nearest({ first: 100, available: false })).toHaveLength(60);
    expect(await nearest({ first: 0 })).toEqual([]);
    expect((await test.ask(NEAREST, { at: AT, first: 101 })).errors[0]?.extensions).toMatchObject({ field: 'first' });
    expect((await test.ask(NEAREST, { at: { ...AT, longitude: 0 } })).errors[0]?.extensions).toMatchObject({
      field: 'at',
    });
  });

  it('is answered for many incidents by one statement a list', async () => {
    const refs = [AT, { longitude: 79.3, latitude: 39.1 }, { longitude: 77.8, latitude: 39.3 }].map((position) => ({
      __typename: 'Incident',
      id: NOBODY,
      position,
    }));
    const statements: string[] = [];
    const { db } = test.service;
    const query = db.query.bind(db);
    db.query = ((sql: string, parameters?: unknown[]) => {
      statements.push(sql);
      return query(sql, parameters);
    }) as typeof db.query;
    const { data, errors } = await test.ask(
      `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Incident { nearby(first: 2, teamKinds: [NATIONAL_FIRE]) {
        teams { team { code kind } distanceMetres travel { seconds } } equipment { equipment { code } } } } } }`,
      { refs },
    );
    db.query = query;
    expect(errors).toEqual([]);
    expect(statements.filter((sql) => sql.includes('<->'))).toHaveLength(2);
    expect(data._entities).toHaveLength(3);
    const north = await nearest({ first: 2 });
    expect(data._entities[0].nearby.equipment).toEqual(
      north.map(({ equipment: { code } }) => ({ equipment: { code } })),
    );
    for (const { nearby } of data._entities) {
      expect(nearby.teams).toHaveLength(2);
      expect(nearby.teams[0].team.kind).toBe('NATIONAL_FIRE');
    }
  });
});

const REPORT = 'mutation ($input: ReportPositionsInput!) { reportPositions(input: $input) { accepted } }';
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000).toISOString();
const place = (longitude: number, latitude: number) => ({ longitude, latitude, datum: 'WGS84' });
const send = (reports: object[], idempotencyKey = freshKey()) =>
  test.ask(REPORT, { input: { idempotencyKey, reports } });

describe('reporting positions', () => {
  const teamId = demoId('team', 'DZ-004');
  const equipmentId = demoId('equipment', 'JX-004');

  it('moves what is newer, and journals one row for the batch', async () => {
    now = new Date(later(30));
    const before = await test.journalled();
    const key = freshKey();
    const reports = [
      { teamId, position: place(78.1, 39.5), at: later(10) },
      { equipmentId, position: place(78.2, 39.6), at: later(12) },
      { teamId, position: place(78.3, 39.7), at: later(11) },
      { teamId, position: place(70.0 + 8.9, 39.9), at: later(-10) },
    ];
    expect((await send(reports, key)).data.reportPositions.accepted).toBe(3);
    expect((await send(reports, key)).data.reportPositions.accepted).toBe(3);
    expect(await test.journalled()).toBe(before + 1);
    const { data } = await test.ask(
      `{ team(id: "${teamId}") { version positionAt position { longitude latitude } } equipmentItem(id: "${equipmentId}") { position { longitude } } }`,
    );
    expect(data.team).toMatchObject({ version: 1, position: { longitude: 78.3, latitude: 39.7 } });
    expect(new Date(data.team.positionAt).toISOString()).toBe(later(11));
    expect(data.equipmentItem.position.longitude).toBe(78.2);
    const rows = await test.service.db.query(
      `select operation, after from resources.journal where entity = 'PositionBatch' order by seq desc limit 1`,
    );
    expect(rows[0].operation).toBe('POSITIONS_REPORTED');
    expect(rows[0].after.reports).toHaveLength(3);
  });

  it.each([
    ['an unknown id', { teamId: NOBODY }, 'NOT_FOUND', 'reports.1.teamId'],
    ['what is no id', { teamId: 'x' }, 'BAD_USER_INPUT', 'reports.1.teamId'],
    ['neither team nor machine', {}, 'BAD_USER_INPUT', 'reports.1.teamId'],
    ['a time in the future', { teamId, at: later(120) }, 'BAD_USER_INPUT', 'reports.1.at'],
    ['a place far away', { teamId, position: place(116, 39) }, 'BAD_USER_INPUT', 'reports.1.position'],
  ])('refuses the whole batch for %s, and names the report', async (_name, wrong, code, field) => {
    const before = await test.journalled();
    const good = { equipmentId, position: place(78.9, 39.9), at: later(29) };
    const { errors } = await send([good, { position: place(78.2, 39.6), at: later(20), ...wrong }]);
    expect(errors[0]?.extensions).toMatchObject({ code, field });
    expect(await test.journalled()).toBe(before);
    const { data } = await test.ask(`{ equipmentItem(id: "${equipmentId}") { position { longitude } } }`);
    expect(data.equipmentItem.position.longitude).toBe(78.2);
  });

  it('takes five hundred in one call, and no more', async () => {
    const track = Array.from({ length: 501 }, (_, second) => ({
      teamId: demoId('team', 'DZ-009'),
      position: place(78 + second / 1000, 39.5),
      at: new Date(NOW.getTime() + second * 1000 + 1000).toISOString(),
    }));
    expect((await send(track.slice(1))).data.reportPositions.accepted).toBe(500);
    expect((await send(track)).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reports' });
    expect((await send([])).errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'reports' });
  });
});

describe('the registers', () => {
  const TEAM =
    'mutation ($input: CreateTeamInput!) { createTeam(input: $input) { id code status confirmedBy version } }';
  const team = (changed: object = {}) => ({
    code: 'DZ-900',
    name: '新队',
    nameEn: 'New team',
    kind: 'SOCIAL',
    skills: ['EVACUATION'],
    strength: 12,
    base: AT,
    ...changed,
  });
  const createTeam = (changed: object = {}, idempotencyKey = freshKey()) =>
    test.ask(TEAM, { input: { idempotencyKey, team: team(changed) } });

  it('take a team once, and one of a code', async () => {
    const key = freshKey();
    const [first, again] = [await createTeam({}, key), await createTeam({}, key)];
    expect(first.data.createTeam).toMatchObject({ status: 'AVAILABLE', confirmedBy: '测试人员', version: 1 });
    expect(again.data.createTeam.id).toBe(first.data.createTeam.id);
    expect((await createTeam()).errors[0]?.extensions).toMatchObject({ field: 'team.code' });
    const rivals = await Promise.all(Array.from({ length: 6 }, () => createTeam({ code: 'DZ-901' })));
    expect(rivals.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(new Set(rivals.map(codeOf))).toEqual(new Set([null, 'BAD_USER_INPUT']));
  });

  it.each([
    ['an unknown unit', { unitId: NOBODY }, 'NOT_FOUND', 'team.unitId'],
    ['nobody in it', { strength: 0 }, 'BAD_USER_INPUT', 'team.strength'],
    ['no skill', { skills: [] }, 'BAD_USER_INPUT', 'team.skills'],
    ['a status that only a dispatch gives', { status: 'ON_SCENE' }, 'BAD_USER_INPUT', 'team.status'],
    ['a base elsewhere', { base: place(116, 39) }, 'BAD_USER_INPUT', 'team.base'],
    ['an empty name', { name: ' ' }, 'BAD_USER_INPUT', 'team.name'],
  ])('refuse a team with %s', async (_name, changed, code, field) => {
    const { errors } = await createTeam({ code: 'DZ-902', ...changed });
    expect(errors[0]?.extensions).toMatchObject({ code, field });
  });

  const MACHINE = `mutation ($input: CreateEquipmentInput!) { createEquipment(input: $input) { id version site { code } depot { code } capacity { value unit } position { longitude latitude } } }`;
  const createMachine = (changed: object) =>
    test.ask(MACHINE, {
      input: {
        idempotencyKey: freshKey(),
        equipment: { code: freshKey(), name: '挖掘机', kind: 'EXCAVATOR', condition: 'GOOD', ...changed },
      },
    });

  it('place a machine at a site, in a depot or where it is, and move it to another site', async () => {
    const siteId = demoId('site', 'YZ-01');
    const made = (await createMachine({ siteId, capacityValue: 1.1, capacityUnit: '立方米' })).data.createEquipment;
    expect(made).toMatchObject({
      site: { code: 'YZ-01' },
      position: { longitude: 78.3356, latitude: 39.9628 },
      capacity: { value: 1.1, unit: '立方米' },
    });
    expect((await createMachine({ depotId: demoId('depot', 'CK-01') })).data.createEquipment.depot.code).toBe('CK-01');
    const { data } = await test.ask(
      `mutation ($input: UpdateEquipmentInput!) { updateEquipment(input: $input) { version lastInspectedOn inspectionOverdue site { code } position { longitude } } }`,
      {
        input: {
          id: made.id,
          expectedVersion: 1,
          siteId: demoId('site', 'YZ-12'),
          lastInspectedOn: '2026-05-01',
          nextInspectionOn: '2026-11-23',
        },
      },
    );
    expect(data.updateEquipment).toEqual({
      version: 2,
      lastInspectedOn: '2026-05-01',
      inspectionOverdue: true,
      site: { code: 'YZ-12' },
      position: { longitude: 79.2419 },
    });
  });

  it.each([
    ['at no place', {}, 'BAD_USER_INPUT', 'equipment.position'],
    ['at two places', { siteId: demoId('site', 'YZ-01'), position: AT }, 'BAD_USER_INPUT', 'equipment.position'],
    ['at an unknown site', { siteId: NOBODY }, 'NOT_FOUND', 'equipment.siteId'],
    ['of an unknown owner', { position: AT, ownerId: NOBODY }, 'NOT_FOUND', 'equipment.ownerId'],
    ['with half a capacity', { position: AT, capacityValue: 2 }, 'BAD_USER_INPUT', 'equipment.capacityUnit'],
  ])('refuse a machine %s', async (_name, changed, code, field) => {
    expect((await createMachine(changed)).errors[0]?.extensions).toMatchObject({ code, field });
  });

  it('refuse an update of an old version, with a date that is none, or by a role that may not', async () => {
    const update = (changed: object, claims = {}) =>
      test.ask(
        'mutation ($input: UpdateEquipmentInput!) { updateEquipment(input: $input) { version } }',
        { input: { id: demoId('equipment', 'JX-030'), expectedVersion: 1, ...changed } },
        claims,
      );
    expect(codeOf(await update({ expectedVersion: 9, name: '改名' }))).toBe('CONFLICT');
    for (const [field, value] of [
      ['lastInspectedOn', '2026-02-30'],
      ['lastInspectedOn', '2026-12-01'],
      ['nextInspectionOn', '2020-01-01'],
      ['name', null],
      ['status', 'EN_ROUTE'],
    ]) {
      expect((await update({ [field as string]: value })).errors[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        field,
      });
    }
    expect(codeOf(await update({}, { actor: { id: 'o', name: 'o', role: 'OBSERVER' } }))).toBe('FORBIDDEN');
    expect(codeOf(await update({}, { scope: '653131', county: '653131' }))).toBe('NOT_FOUND');
  });

  it('leave out who is retired, unless asked', async () => {
    const { data } = await test.ask(
      `mutation { updateTeam(input: { id: "${demoId('team', 'DZ-030')}", expectedVersion: 1, retired: true }) { retiredAt } }`,
    );
    expect(data.updateTeam.retiredAt).not.toBeNull();
    const list = await test.ask(
      '{ shown: teams(filter: { search: "DZ-030" }) { totalCount } all: teams(filter: { search: "DZ-030", includeRetired: true }) { totalCount } skilled: teams(first: 100, filter: { skills: [HAZMAT], statuses: [AVAILABLE] }) { nodes { skills status } } }',
    );
    expect(list.data).toMatchObject({ shown: { totalCount: 0 }, all: { totalCount: 1 } });
    expect(list.data.skilled.nodes.length).toBeGreaterThan(0);
    for (const { skills } of list.data.skilled.nodes) expect(skills).toContain('HAZMAT');
  });

  it('tells the way of a dispatch, a point a minute, and nothing of after its end', async () => {
    const id = demoId('equipment', 'JX-012');
    now = new Date(later(40));
    const incidentId = await test.incident();
    const input = { idempotencyKey: freshKey(), incidentId, equipmentId: id, destination: place(78.6, 39.97) };
    const { data } = await test.ask(
      'mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { id version } }',
      { input },
    );
    now = new Date(later(60));
    const steps: [number, number][] = [
      [45, 78.1],
      [45.5, 78.2],
      [50, 78.3],
    ];
    await send(steps.map(([at, x]) => ({ equipmentId: id, position: place(x, 39.5), at: later(at) })));
    const dispatch = data.requestDispatch;
    await test.ask('mutation ($input: AdvanceDispatchInput!) { advanceDispatch(input: $input) { id } }', {
      input: { id: dispatch.id, expectedVersion: dispatch.version, to: 'CANCELLED', note: '不再需要' },
    });
    now = new Date(later(90));
    await send([{ equipmentId: id, position: place(78.9, 39.5), at: later(80) }]);
    const told = await test.ask(`{ dispatch(id: "${dispatch.id}") { track { at position { longitude } } } }`);
    expect(told.data.dispatch.track).toEqual([
      { at: later(45.5), position: { longitude: 78.2 } },
      { at: later(50), position: { longitude: 78.3 } },
    ]);
  });
});
