import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, type DemoCounty, demoId, freshKey, openDemoCounty } from '../testing/open-demo-county.ts';

let test: DemoCounty;
let incidentId: string;
beforeAll(async () => {
  test = await openDemoCounty();
  incidentId = await test.incident();
}, 120_000);
afterAll(() => test.close());

const DESTINATION = { longitude: 78.6, latitude: 39.97, datum: 'WGS84' };
const FIELDS = `id code version state nextStates active requestedBy destination { longitude latitude }
  incident { id } estimate { seconds metres basis terrain } steps { state actorName note }
  team { id status position { longitude latitude } } equipment { id status position { longitude latitude } }`;
const REQUEST = `mutation ($input: RequestDispatchInput!) { requestDispatch(input: $input) { ${FIELDS} } }`;
const APPROVE = `mutation ($input: ApproveDispatchInput!) { approveDispatch(input: $input) { ${FIELDS} } }`;
const ADVANCE = `mutation ($input: AdvanceDispatchInput!) { advanceDispatch(input: $input) { ${FIELDS} } }`;

const request = (given: Record<string, unknown>) =>
  test.ask(REQUEST, { input: { idempotencyKey: freshKey(), incidentId, destination: DESTINATION, ...given } });
const approve = (id: string, expectedVersion: number) => test.ask(APPROVE, { input: { id, expectedVersion } });
const advance = (id: string, expectedVersion: number, to: string, note?: string) =>
  test.ask(ADVANCE, { input: { id, expectedVersion, to, note } });
const machine = async (code: string) =>
  (
    await test.ask(
      `{ equipmentItem(id: "${demoId('equipment', code)}") { version status position { longitude latitude } site { position { longitude latitude } } activeDispatch { code } } }`,
    )
  ).data.equipmentItem;

describe('sending a machine from a preposition site', () => {
  it('goes from request to return, and the machine follows each step', async () => {
    const equipmentId = demoId('equipment', 'JX-001');
    const requested = (await request({ equipmentId, task: '清理道路' })).data.requestDispatch;
    expect(requested).toMatchObject({
      code: expect.stringMatching(/^DB-\d{8}-\d{3}$/),
      version: 1,
      state: 'REQUESTED',
      nextStates: ['APPROVED', 'CANCELLED'],
      active: true,
      requestedBy: '测试人员',
      incident: { id: incidentId },
      estimate: { basis: 'PROFILE_ESTIMATE' },
      team: null,
      equipment: { id: equipmentId, status: 'ASSIGNED' },
    });
    expect(requested.estimate.seconds).toBeGreaterThan(15 * 60);

    const approved = (await approve(requested.id, 1)).data.approveDispatch;
    expect(approved).toMatchObject({ state: 'APPROVED', version: 2, equipment: { status: 'ASSIGNED' } });
    await advance(requested.id, 2, 'ACCEPTED');
    const moving = (await advance(requested.id, 3, 'EN_ROUTE', '已出发')).data.advanceDispatch;
    expect(moving.equipment.status).toBe('EN_ROUTE');

    const arrived = (await advance(requested.id, 4, 'ON_SCENE')).data.advanceDispatch;
    expect(arrived.equipment).toMatchObject({ status: 'ON_SCENE', position: { longitude: 78.6, latitude: 39.97 } });
    expect((await machine('JX-001')).activeDispatch).toEqual({ code: requested.code });

    const released = (await advance(requested.id, 5, 'RELEASED')).data.advanceDispatch;
    expect(released.equipment.status).toBe('RETURNING');
    const returned = (await advance(requested.id, 6, 'RETURNED')).data.advanceDispatch;
    expect(returned).toMatchObject({ active: false, nextStates: [], equipment: { status: 'AVAILABLE' } });
    expect(returned.steps).toHaveLength(7);
    expect(returned.steps[3]).toEqual({ state: 'EN_ROUTE', actorName: '测试人员', note: '已出发' });
    const home = await machine('JX-001');
    expect(home.position).toEqual(home.site.position);
    expect(home.activeDispatch).toBeNull();

    const rows: { entity: string; operation: string }[] = await test.service.db.query(
      'select entity, operation from resources.journal where incident_id = $1 and entity_id = any($2) order by seq',
      [incidentId, [requested.id, equipmentId]],
    );
    expect(rows.map(({ entity, operation }) => `${entity} ${operation}`)).toEqual([
      'Dispatch REQUESTED',
      'Equipment ASSIGNED',
      'Dispatch APPROVED',
      'Dispatch ACCEPTED',
      'Dispatch EN_ROUTE',
      'Equipment EN_ROUTE',
      'Dispatch ON_SCENE',
      'Equipment ON_SCENE',
      'Dispatch RELEASED',
      'Equipment RETURNING',
      'Dispatch RETURNED',
      'Equipment AVAILABLE',
    ]);
  });

  it.each([
    ['DECLINED', 'DZ-002'],
    ['CANCELLED', 'DZ-003'],
  ])('%s leaves a team available for another dispatch', async (to, code) => {
    const teamId = demoId('team', code);
    const { id } = (await request({ teamId })).data.requestDispatch;
    await approve(id, 1);
    const over = (await advance(id, 2, to)).data.advanceDispatch;
    expect(over).toMatchObject({ state: to, active: false, team: { status: 'AVAILABLE' } });
    expect((await request({ teamId })).errors).toEqual([]);
  });
});

describe('one active dispatch for a machine', () => {
  it('lets one of twenty requests at once through, and tells the others which', async () => {
    const equipmentId = demoId('equipment', 'JX-002');
    const answers = await Promise.all(Array.from({ length: 20 }, () => request({ equipmentId })));
    const won = answers.filter(({ errors }) => errors.length === 0);
    const lost = answers.filter(({ errors }) => errors.length > 0);
    expect(won).toHaveLength(1);
    const { code } = won[0]?.data.requestDispatch ?? {};
    for (const { errors } of lost) {
      expect(errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', field: 'equipmentId', dispatchCode: code });
      expect(errors[0]?.message).toContain(code);
      expect(errors[0]?.message).toContain('BC-TEST');
    }
  });

  it('is what the database itself insists on', async () => {
    const copy = `insert into resources.dispatch select gen_random_uuid(), county, version, demo, created_at, updated_at,
      retired_at, code || 'X', incident_id, team_id, equipment_id, state, task, destination_point, given_destination,
      estimate, requested_by, requested_at, steps_taken from resources.dispatch where equipment_id = '${demoId('equipment', 'JX-002')}' and state = 'REQUESTED'`;
    await expect(test.service.db.query(copy)).rejects.toThrow(/one_active_dispatch/);
  });

  it('makes one dispatch of one key, however often and concurrently it is sent', async () => {
    const input = { idempotencyKey: freshKey(), equipmentId: demoId('equipment', 'JX-003') };
    const answers = await Promise.all(Array.from({ length: 8 }, () => request(input)));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.requestDispatch.id)).size).toBe(1);
    expect(codeOf(await request({ ...input, task: '另一任务' }))).toBe('BAD_USER_INPUT');
  });

  it('keeps its status out of other hands, and the machine from being retired', async () => {
    const id = demoId('equipment', 'JX-003');
    const update = async (changed: object) =>
      test.ask('mutation ($input: UpdateEquipmentInput!) { updateEquipment(input: $input) { version } }', {
        input: { id, expectedVersion: (await machine('JX-003')).version, ...changed },
      });
    expect(codeOf(await update({ status: 'AVAILABLE' }))).toBe('CONFLICT');
    expect(codeOf(await update({ retired: true }))).toBe('CONFLICT');
    expect(codeOf(await update({ condition: 'FAIR' }))).toBeNull();
  });
});

describe('a dispatch is refused', () => {
  const NOBODY = '01990000-0000-7000-8000-000000000000';
  const team = demoId('team', 'DZ-005');
  it.each([
    ['to an unknown incident', { incidentId: NOBODY, teamId: team }, 'NOT_FOUND', 'incidentId'],
    ['to what is no id', { incidentId: "' or 1=1", teamId: team }, 'BAD_USER_INPUT', 'incidentId'],
    ['of an unknown team', { teamId: NOBODY }, 'NOT_FOUND', 'teamId'],
    ['of a team given as a machine', { equipmentId: team }, 'NOT_FOUND', 'equipmentId'],
    ['of neither', {}, 'BAD_USER_INPUT', 'teamId'],
    ['of both', { teamId: team, equipmentId: demoId('equipment', 'JX-010') }, 'BAD_USER_INPUT', 'teamId'],
    ['of a machine out of service', { equipmentId: demoId('equipment', 'JX-018') }, 'BAD_USER_INPUT', 'equipmentId'],
    [
      'to a place with degrees swapped',
      { teamId: team, destination: { longitude: 39.97, latitude: 78.6, datum: 'WGS84' } },
      'BAD_USER_INPUT',
      'destination',
    ],
    ['with a task too long', { teamId: team, task: '长'.repeat(1001) }, 'BAD_USER_INPUT', 'task'],
  ])('%s, and nothing is written', async (_name, given, code, field) => {
    const before = await test.journalled();
    const { errors } = await request(given);
    expect(errors[0]?.extensions).toMatchObject({ code, field });
    expect(await test.journalled()).toBe(before);
  });

  it.each(['ENDED', 'RECOVERY', 'ARCHIVED', 'FALSE_ALARM'])('to an incident that is %s (4.8)', async (state) => {
    const closed = await test.incident();
    const pending = (await request({ incidentId: closed, teamId: demoId('team', 'DZ-006') })).data.requestDispatch;
    await test.incident({ id: closed, state, version: 3 });
    await test.incident({ id: closed, state: 'RESPONDING', version: 2 });
    const { errors } = await request({ incidentId: closed, teamId: team });
    expect(errors[0]?.extensions).toMatchObject({ code: 'PLAN_RULE', clause: '4.8', field: 'incidentId' });
    // What was still asked for ended with it.
    expect((await approve(pending.id, 2)).errors[0]?.extensions).toMatchObject({
      code: 'PLAN_RULE',
      from: 'CANCELLED',
    });
  });

  it('a step that the table does not have, an old version, an approval by the wrong act or role', async () => {
    const { id } = (await request({ teamId: team })).data.requestDispatch;
    expect((await advance(id, 1, 'ON_SCENE')).errors[0]?.extensions).toMatchObject({
      code: 'PLAN_RULE',
      field: 'to',
      allowed: ['APPROVED', 'CANCELLED'],
    });
    expect((await advance(id, 1, 'APPROVED')).errors[0]?.extensions).toMatchObject({ field: 'to' });
    expect((await approve(id, 7)).errors[0]?.extensions).toMatchObject({ code: 'CONFLICT', currentVersion: 1 });
    const leader = { actor: { id: 'l', name: '队长', role: 'FIELD_TEAM_LEADER' as const } };
    expect(codeOf(await test.ask(APPROVE, { input: { id, expectedVersion: 1 } }, leader))).toBe('FORBIDDEN');
    expect(codeOf(await test.ask(APPROVE, { input: { id, expectedVersion: 1 } }, { scope: '653131' }))).toBe(
      'FORBIDDEN',
    );
  });
});

describe('the end of a response (4.8)', () => {
  const dispatchOf = async (id: string) =>
    (await test.ask(`{ dispatch(id: "${id}") { state steps { state actorName note } team { status } } }`)).data
      .dispatch;

  it('releases who is on the scene, cancels who is on the way, and says so in the journal', async () => {
    const ending = await test.incident();
    const [onScene, requested] = await Promise.all(
      ['DZ-011', 'DZ-012'].map(
        async (code) => (await request({ incidentId: ending, teamId: demoId('team', code) })).data.requestDispatch,
      ),
    );
    await approve(onScene.id, 1);
    for (const [at, to] of ['ACCEPTED', 'EN_ROUTE', 'ON_SCENE'].entries()) await advance(onScene.id, at + 2, to);
    await test.incident({ id: ending, state: 'ENDED', version: 2 });
    expect(await dispatchOf(onScene.id)).toMatchObject({ state: 'RELEASED', team: { status: 'RETURNING' } });
    const cancelled = await dispatchOf(requested.id);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', team: { status: 'AVAILABLE' } });
    expect(cancelled.steps.at(-1)).toEqual({ state: 'CANCELLED', actorName: '系统（响应终止）', note: '事故响应终止' });
    const before = await test.journalled();
    await test.incident({ id: ending, state: 'RECOVERY', version: 3 });
    await test.incident({ id: ending, state: 'ENDED', version: 2 });
    expect(await test.journalled()).toBe(before);
  });

  it('leaves no dispatch behind that is requested at that moment', async () => {
    const ending = await test.incident();
    const asked = ['DZ-013', 'DZ-014', 'DZ-015', 'DZ-016'].map((code) =>
      request({ incidentId: ending, teamId: demoId('team', code) }),
    );
    await Promise.all([...asked, test.incident({ id: ending, state: 'ENDED', version: 2 })]);
    const { data } = await test.ask('query ($filter: DispatchFilter) { dispatches(filter: $filter) { totalCount } }', {
      filter: { incidentId: ending, active: true },
    });
    expect(data.dispatches.totalCount).toBe(0);
  });

  it('moves to the incident that stays what was sent to a report that is merged into it', async () => {
    const [kept, duplicate] = [await test.incident(), await test.incident()];
    const { id } = (await request({ incidentId: duplicate, teamId: demoId('team', 'DZ-018') })).data.requestDispatch;
    await test.incident({ id: duplicate, state: 'MERGED', version: 2, mergedIntoId: kept });
    const { data } = await test.ask(`{ dispatch(id: "${id}") { state incident { id } } }`);
    expect(data.dispatch).toEqual({ state: 'REQUESTED', incident: { id: kept } });
  });

  it('leaves those of other incidents as they are', async () => {
    const other = (await request({ teamId: demoId('team', 'DZ-017') })).data.requestDispatch;
    await test.incident({ id: await test.incident(), state: 'FALSE_ALARM', version: 2 });
    expect((await dispatchOf(other.id)).state).toBe('REQUESTED');
  });
});

describe('the dispatches of incidents', () => {
  it('are found through the incident, the newest first, and by filter', async () => {
    const mine = await test.incident();
    const first = (await request({ incidentId: mine, teamId: demoId('team', 'DZ-007') })).data.requestDispatch;
    const second = (await request({ incidentId: mine, teamId: demoId('team', 'DZ-008') })).data.requestDispatch;
    await advance(first.id, 1, 'CANCELLED');
    const { data } = await test.ask(
      `query ($refs: [_Any!]!, $filter: DispatchFilter) {
        _entities(representations: $refs) { ... on Incident { dispatches { id team { code } } } }
        dispatches(filter: $filter) { nodes { id } totalCount } }`,
      { refs: [{ __typename: 'Incident', id: mine }], filter: { incidentId: mine, active: true } },
    );
    expect(data._entities[0].dispatches.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
    expect(data.dispatches).toEqual({ nodes: [{ id: second.id }], totalCount: 1 });
  });
});
