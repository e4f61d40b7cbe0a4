import { openTestService, type TestService } from '@outpost/shared/testing/open-test-service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shelters } from '../service.ts';

let test: TestService;
beforeAll(async () => {
  test = await openTestService(shelters);
  await test.tell('Incident', {
    id: INCIDENT,
    version: 1,
    code: 'BC-TEST-001',
    title: '气罐车侧翻',
    state: 'RESPONDING',
  });
  for (const id of [UNIT, OTHER_UNIT]) await test.tell('Unit', { id, version: 1, name: '某单位' });
});
afterAll(() => test.close());

const FIELDS = `id code version state capacity occupancy room confirmedBy retiredAt
  position { longitude latitude } movements { change occupancyAfter reason overCapacityReason actorName }`;
const CREATE = `mutation ($input: CreateShelterInput!) { createShelter(input: $input) { ${FIELDS} } }`;
const UPDATE = `mutation ($input: UpdateShelterInput!) { updateShelter(input: $input) { ${FIELDS} } }`;
const OPEN = `mutation ($input: OpenShelterInput!) { openShelter(input: $input) { ${FIELDS} } }`;
const CLOSE = `mutation ($input: CloseShelterInput!) { closeShelter(input: $input) { ${FIELDS} } }`;
const RECORD = `mutation ($input: RecordOccupancyInput!) { recordOccupancy(input: $input) { ${FIELDS} } }`;
const INCIDENT = '01990000-0000-7000-8000-000000000001';
const UNIT = '01990000-0000-7000-8000-000000000002';
const OTHER_UNIT = '01990000-0000-7000-8000-000000000003';
const managerOf = (unitId: string) => ({
  actor: { id: 'm', name: '场所管理员', role: 'SHELTER_MANAGER' as const, unitId },
});

let sent = 0;
const key = () => {
  sent += 1;
  return `shelter-test-${sent}`;
};
const given = (changed: object = {}) => ({
  code: `CS-${key()}`,
  name: '测试避难场所',
  nameEn: 'Test shelter',
  level: 'COUNTY',
  duration: 'SHORT',
  indoor: true,
  position: { longitude: 78.55, latitude: 39.79, datum: 'WGS84' },
  capacity: 100,
  facilities: ['WATER', 'POWER'],
  accessible: true,
  ...changed,
});
const create = async (changed: object = {}) =>
  (await test.ask(CREATE, { input: { shelter: given(changed), idempotencyKey: key() } })).data.createShelter;
const opened = async (changed: object = {}, incidentId?: string) => {
  const { id } = await create(changed);
  return (await test.ask(OPEN, { input: { id, expectedVersion: 1, reason: '转移安置', incidentId } })).data.openShelter;
};
const record = (shelterId: string, change: number, changed: object = {}) =>
  test.ask(RECORD, { input: { idempotencyKey: key(), shelterId, change, reason: '登记', ...changed } });
const found = async (id: string) =>
  (await test.ask(`query ($id: ID!) { shelter(id: $id) { ${FIELDS} } }`, { id })).data.shelter;
const countOf = async () => (await test.ask('{ shelters { totalCount } }')).data.shelters.totalCount as number;

describe('registering a shelter', () => {
  it('makes one ready and empty shelter of one key, however concurrently it is sent', async () => {
    const before = await countOf();
    const input = { idempotencyKey: key(), shelter: given() };
    const answers = await Promise.all(Array.from({ length: 5 }, () => test.ask(CREATE, { input })));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.createShelter.id)).size).toBe(1);
    expect(answers[0]?.data.createShelter).toMatchObject({ version: 1, state: 'READY', occupancy: 0, room: 100 });
    expect(await countOf()).toBe(before + 1);
  });

  it('reckons the capacity from the areas that the record states', async () => {
    const shelter = await create({ capacity: null, areaSquareMetres: 1000, areaPerPerson: 3 });
    expect(shelter.capacity).toBe(333);
  });

  it.each([
    ['neither capacity nor areas', { capacity: null }, 'shelter.capacity', /容量/],
    ['a capacity of nobody', { capacity: 0 }, 'shelter.capacity', /小于 1/],
    [
      'swapped degrees',
      { position: { longitude: 39.79, latitude: 78.55, datum: 'WGS84' } },
      'shelter.position',
      /填反/,
    ],
    ['an empty name', { name: ' ' }, 'shelter.name', /不能为空/],
    ['a facility named twice', { facilities: ['WATER', 'WATER'] }, 'shelter.facilities', /重复/],
    ['an area of nothing', { areaSquareMetres: 0 }, 'shelter.areaSquareMetres', /小于/],
  ])('refuses %s, names the field and writes nothing', async (_name, changed, field, message) => {
    const before = await countOf();
    const { errors } = await test.ask(CREATE, { input: { shelter: given(changed), idempotencyKey: key() } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(errors[0]?.message).toMatch(message);
    expect(await countOf()).toBe(before);
  });

  it('refuses a code that is in use', async () => {
    const { code } = await create();
    const { errors } = await test.ask(CREATE, { input: { shelter: given({ code }), idempotencyKey: key() } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'shelter.code' });
  });

  it('gives a code to one of many who ask for it at once', async () => {
    const code = `CS-${key()}`;
    const send = () => test.ask(CREATE, { input: { shelter: given({ code }), idempotencyKey: key() } });
    const refused = (await Promise.all([send(), send(), send(), send()])).flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(3);
    for (const { extensions } of refused) {
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'shelter.code' });
    }
  });

  it('is not for a role that only looks on', async () => {
    const actor = { id: 'o', name: 'o', role: 'OBSERVER' } as const;
    const { errors } = await test.ask(CREATE, { input: { shelter: given(), idempotencyKey: key() } }, { actor });
    expect(errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe("a shelter's own manager", () => {
  const forbidden = (needed: string) => ({ extensions: { code: 'FORBIDDEN', action: 'shelter:write', needed } });

  it("registers, changes and opens the own unit's, and gives it to no other unit", async () => {
    const send = (unitId?: string) =>
      test.ask(CREATE, { input: { shelter: given({ unitId }), idempotencyKey: key() } }, managerOf(UNIT));
    const { id } = (await send(UNIT)).data.createShelter;
    expect((await send(OTHER_UNIT)).errors[0]).toMatchObject(forbidden('unit'));
    expect((await send()).errors[0]).toMatchObject(forbidden('unit'));
    const givenAway = { id, expectedVersion: 1, unitId: OTHER_UNIT };
    expect((await test.ask(UPDATE, { input: givenAway }, managerOf(UNIT))).errors[0]).toMatchObject(forbidden('unit'));
    expect(await found(id)).toMatchObject({ version: 1 });
    const opening = { id, expectedVersion: 1, reason: '转移安置' };
    expect((await test.ask(OPEN, { input: opening }, managerOf(UNIT))).data.openShelter.state).toBe('OPEN');
  });

  it('records nobody at the door of another unit, nor without a unit of their own', async () => {
    const { id } = await opened({ unitId: OTHER_UNIT });
    const input = { idempotencyKey: key(), shelterId: id, change: 3 };
    expect((await test.ask(RECORD, { input }, managerOf(UNIT))).errors[0]).toMatchObject(forbidden('unit'));
    const actor = { id: 'm', name: '场所管理员', role: 'SHELTER_MANAGER' } as const;
    const unbound = await test.ask(RECORD, { input }, { actor, language: 'en-US' });
    expect(unbound.errors[0]?.message).toMatch(/^Your account has no own unit/);
    expect((await found(id)).occupancy).toBe(0);
  });
});

describe('updating a shelter', () => {
  it('changes what is named, clears what may be empty, and confirms the record', async () => {
    const { id } = await create({ manager: '张某', unitId: UNIT });
    const input = { id, expectedVersion: 1, capacity: 120, manager: null };
    const { data } = await test.ask(UPDATE.replace('retiredAt', 'retiredAt manager name'), { input }, managerOf(UNIT));
    expect(data.updateShelter).toMatchObject({
      version: 2,
      capacity: 120,
      manager: null,
      name: '测试避难场所',
      confirmedBy: '场所管理员',
    });
  });

  it.each([
    ['to empty the name', { name: null }, 'name'],
    ['a blank name', { name: '  ' }, 'name'],
    ['a capacity of nobody', { capacity: 0 }, 'capacity'],
  ])('refuses %s', async (_name, changed, field) => {
    const { id } = await create();
    const { errors } = await test.ask(UPDATE, { input: { id, expectedVersion: 1, ...changed } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await found(id)).toMatchObject({ version: 1 });
  });

  it('answers an older version with the record that stands, and lets one of two through', async () => {
    const { id } = await create();
    const send = (capacity: number) => test.ask(UPDATE, { input: { id, expectedVersion: 1, capacity } });
    const refused = (await Promise.all([send(10), send(20)])).flatMap(({ errors }) => errors);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 2, current: { id } });
  });

  it('answers NOT_FOUND for a shelter of another county', async () => {
    const { id } = await create();
    const { errors } = await test.ask(
      UPDATE,
      { input: { id, expectedVersion: 1, capacity: 5 } },
      { scope: '653131', county: '653131' },
    );
    expect(errors[0]?.extensions?.['code']).toBe('NOT_FOUND');
  });

  it('leaves a retired shelter out of the list', async () => {
    const { id, code } = await create();
    await test.ask(UPDATE, { input: { id, expectedVersion: 1, retired: true } });
    const list = (filter: object) =>
      test.ask('query ($filter: ShelterFilter) { shelters(filter: $filter) { totalCount } }', { filter });
    expect((await list({ search: code })).data.shelters.totalCount).toBe(0);
    expect((await list({ search: code, includeRetired: true })).data.shelters.totalCount).toBe(1);
    const { errors } = await test.ask(OPEN, { input: { id, expectedVersion: 2, reason: '启用' } });
    expect(errors[0]?.message).toContain('已停用');
  });
});

describe('opening and closing a shelter', () => {
  it('is not for an incident that nobody knows, and nothing is opened', async () => {
    const { id } = await create();
    const incidentId = '01990000-0000-7000-8000-0000000000ff';
    const { errors } = await test.ask(OPEN, { input: { id, expectedVersion: 1, reason: '转移安置', incidentId } });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', field: 'incidentId' });
    expect(await found(id)).toMatchObject({ state: 'READY', version: 1 });
  });

  it('goes from ready to open to closed to ready, and stands on the timeline of the incident', async () => {
    const { id } = await opened({}, INCIDENT);
    await record(id, 12);
    const inside = await test.ask(CLOSE, { input: { id, expectedVersion: 3, reason: '结束' } });
    expect(inside.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', occupancy: 12 });
    expect(inside.errors[0]?.message).toContain('还有 12 人');
    await record(id, -12);
    const { data } = await test.ask(CLOSE, { input: { id, expectedVersion: 4, reason: '人员已返回' } });
    expect(data.closeShelter).toMatchObject({ state: 'CLOSED', occupancy: 0, version: 5 });
    const again = await test.ask(OPEN, { input: { id, expectedVersion: 5, reason: '再启用' } });
    expect(again.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', from: 'CLOSED', to: 'OPEN' });
    const checked = await test.ask(UPDATE, { input: { id, expectedVersion: 5, unfit: false } });
    expect(checked.data.updateShelter.state).toBe('READY');

    const journal = await test.service.db.query(
      `select entity, operation from shelters.journal where incident_id = $1 order by seq`,
      [INCIDENT],
    );
    expect(journal.map((row: { entity: string; operation: string }) => `${row.entity} ${row.operation}`)).toEqual([
      'Shelter OPENED',
      'ShelterOpening OPENED',
      'OccupancyMovement OCCUPANCY_RECORDED',
      'Shelter OCCUPANCY_RECORDED',
      'OccupancyMovement OCCUPANCY_RECORDED',
      'Shelter OCCUPANCY_RECORDED',
      'Shelter CLOSED',
      'ShelterOpening CLOSED',
    ]);
  });

  it('opens once when two open it at the same time', async () => {
    const { id } = await create();
    const send = () => test.ask(OPEN, { input: { id, expectedVersion: 1, reason: '启用' } });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.flatMap(({ errors }) => errors).map(({ extensions }) => extensions?.['code'])).toEqual([
      'CONFLICT',
      'CONFLICT',
    ]);
  });

  it('refuses to open one that is unfit, and to call an open one unfit or retired', async () => {
    const { id } = await create();
    await test.ask(UPDATE, { input: { id, expectedVersion: 1, unfit: true } });
    const unfit = await test.ask(OPEN, { input: { id, expectedVersion: 2, reason: '启用' } });
    expect(unfit.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', from: 'UNFIT' });
    const open = await opened();
    for (const [field, changed] of [
      ['unfit', { unfit: true }],
      ['retired', { retired: true }],
    ] as const) {
      const { errors } = await test.ask(UPDATE, { input: { id: open.id, expectedVersion: 2, ...changed } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    }
  });

  it('refuses what is no id as the incident, and an empty reason', async () => {
    const { id } = await create();
    const send = (changed: object) => test.ask(OPEN, { input: { id, expectedVersion: 1, reason: '启用', ...changed } });
    expect((await send({ incidentId: '1' })).errors[0]?.extensions).toMatchObject({ field: 'incidentId' });
    expect((await send({ reason: '' })).errors[0]?.extensions).toMatchObject({ field: 'reason' });
    expect(await found(id)).toMatchObject({ state: 'READY', version: 1 });
  });
});
