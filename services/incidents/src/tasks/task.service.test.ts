import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, openCounty, refusal, type TestCounty, type TestIncident } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const later = (minutes: number) => test.setNow(new Date(test.now().getTime() + minutes * 60_000));
const TASK =
  'id version clause title obligatory state nextStates late secondsLeft secondsLate dueAt dueBasis ownerName workGroup owner { code }';
interface TaskSeen {
  id: string;
  version: number;
  clause: string | null;
  obligatory: boolean;
  owner: { code: string } | null;
}
interface ListSeen {
  list: string;
  clause: string;
  tasks: TaskSeen[];
}
const listsOf = async (id: string): Promise<ListSeen[]> =>
  (await test.read(id, `checklists { list clause name tasks { ${TASK} } }`)).checklists;
const taskOf = async (id: string, clause: string): Promise<TaskSeen> => {
  const task = (await listsOf(id)).flatMap(({ tasks }) => tasks).find((one) => one.clause === clause);
  if (!task) throw new Error(`no task ${clause}`);
  return task;
};
const unitId = async (code: string) => {
  const { data } = await test.ask(`{ units(first: 1, filter: { search: "${code}" }) { nodes { id } } }`);
  return data.units.nodes[0].id as string;
};
const advance = (id: string, expectedVersion: number, to: string, note?: string) =>
  test.act('advanceTask', { id, expectedVersion, to, note }, `${TASK} steps { state actorName note }`);
const respond = async ({ id, version }: TestIncident) => {
  await test.act('verifyIncident', { id, expectedVersion: version, genuine: true });
  const input = { id, expectedVersion: version + 1, level: 'IV', authority: 'COMMANDER_IN_CHIEF' };
  const { errors } = await test.act('activateResponse', { ...input, archiveUnitId: await unitId('U-YJJ') });
  expect(errors).toEqual([]);
};
/** Ends an incident as the command's own act would: this test is about what follows. */
const setState = (id: string, state: string) =>
  test.service.db.query(`update incidents.incident set state = $2 where id = $1`, [id, state]);
const lateOf = async (id: string): Promise<string[]> => {
  const { data } = await test.ask('{ lateTasks(first: 1000) { totalCount nodes { clause incident { id } } } }');
  expect(data.lateTasks.totalCount).toBe(data.lateTasks.nodes.length);
  const own = data.lateTasks.nodes.filter((task: { incident: { id: string } }) => task.incident.id === id);
  return own.map(({ clause }: { clause: string }) => clause);
};

describe('the checklists of an incident', () => {
  it('begin with the report: the unit’s six and the county’s nine, with owner and due time', async () => {
    const accidentUnitId = await unitId('U-GDGS');
    const { id } = await test.report({ accidentUnitId });
    const lists = await listsOf(id);
    expect(lists.map(({ list, clause, tasks }) => [list, clause, tasks.length])).toEqual([
      ['ACCIDENT_UNIT', '4.3', 6],
      ['COUNTY', '4.4', 9],
    ]);
    expect(lists[0]?.tasks[0]).toMatchObject({
      clause: '4.3(1)',
      title: expect.stringContaining('组织抢救遇险人员'),
      state: 'TODO',
      nextStates: ['IN_PROGRESS', 'DONE', 'NOT_NEEDED'],
      secondsLeft: 1800,
      dueBasis: 'PROFILE',
      owner: { code: 'U-GDGS' },
    });
    expect(lists[1]?.tasks.every(({ owner }) => owner?.code === 'U-XZF')).toBe(true);
    expect(lists[1]?.tasks[8]).toMatchObject({ clause: '4.4(9)', dueAt: null, secondsLeft: null });
  });

  it('go on with the eight steps at level IV, and the list of 4.5 when it is raised', async () => {
    const incident = await test.report();
    await respond(incident);
    expect((await listsOf(incident.id)).map(({ list }) => list)).toEqual(['ACCIDENT_UNIT', 'COUNTY', 'ORDINARY_STEPS']);
    const steps = (await listsOf(incident.id))[2]?.tasks ?? [];
    expect(steps.map(({ clause, obligatory, owner }) => [clause, obligatory, owner?.code])).toEqual([
      ['4.6(1)', true, 'U-GAJ'],
      ['4.6(2)', true, 'U-XZF'],
      ['4.6(3)', true, 'U-XZF'],
      ['4.6(4)', true, 'U-GAJ'],
      ['4.6(5)', true, 'U-ZHB'],
      ['4.6(6)', true, 'U-ZHB'],
      ['4.6(7)', false, 'U-WJW'],
      ['4.6(8)', false, 'U-ZHB'],
    ]);
  });

  it('are written with the report in one transaction, once, with one journal row each', async () => {
    const input = {
      idempotencyKey: freshKey(),
      title: '火灾',
      category: 'PRODUCTION_FIRE',
      occurredAt: test.now().toISOString(),
      position: { longitude: 78.6, latitude: 39.97, datum: 'WGS84' },
      summary: '起火',
    };
    const answers = await Promise.all([1, 2, 3].map(() => test.act('reportIncident', input)));
    const [id] = new Set(answers.map(({ data }) => data.reportIncident.id as string));
    const rows = await test.service.db.query(
      `select entity, operation, jsonb_array_length("after" -> 'parts') as parts from incidents.journal
       where incident_id = $1 and entity in ('Checklist', 'Task') order by seq`,
      [id],
    );
    expect(rows).toEqual([
      { entity: 'Checklist', operation: 'BEGUN', parts: 6 },
      { entity: 'Checklist', operation: 'BEGUN', parts: 9 },
    ]);
    const refused = await test.act('reportIncident', { ...input, idempotencyKey: freshKey(), title: '' });
    expect(refusal(refused)).toMatchObject({ code: 'BAD_USER_INPUT' });
    const [{ n }] = await test.service.db.query(
      `select count(*)::int as n from incidents.checklist c where not exists (select 1 from incidents.incident i where i.id = c.incident_id)`,
    );
    expect(n).toBe(0);
  });

  it('are asked of many incidents without a query each', async () => {
    for (let n = 0; n < 6; n += 1) await test.report();
    const queriesFor = async (first: number) => {
      const queries: string[] = [];
      const { logger } = test.service.db;
      Object.assign(test.service.db, { logger: { ...logger, logQuery: (sql: string) => void queries.push(sql) } });
      const { errors } = await test.ask(
        `{ incidents(first: ${first}) { nodes { checklists { tasks { owner { code } late } } tasks { id } } } }`,
      );
      Object.assign(test.service.db, { logger });
      expect(errors).toEqual([]);
      // The relay reads its journal meanwhile.
      return queries.filter((sql) => /from "incidents"\."(incident|checklist|task|unit)"/i.test(sql)).length;
    };
    expect(await queriesFor(6)).toBe(await queriesFor(1));
  });
});

describe('a task', () => {
  it('goes on with evidence, is done late, and back with a reason', async () => {
    const { id } = await test.report();
    const task = await taskOf(id, '4.3(1)');
    await advance(task.id, 1, 'IN_PROGRESS');
    later(31);
    const done = (await advance(task.id, 2, 'DONE', '两人获救')).data.advanceTask;
    expect(done).toMatchObject({
      state: 'DONE',
      late: true,
      secondsLate: 60,
      steps: [
        { state: 'IN_PROGRESS', note: null },
        { state: 'DONE', actorName: '测试人员', note: '两人获救' },
      ],
    });
    expect(refusal(await advance(task.id, 3, 'IN_PROGRESS'))).toMatchObject({ field: 'note' });
    const again = (await advance(task.id, 3, 'IN_PROGRESS', '又有人被困')).data.advanceTask;
    expect(again).toMatchObject({ state: 'IN_PROGRESS', late: true });
    expect(refusal(await advance(task.id, 3, 'DONE'))).toMatchObject({ code: 'CONFLICT', currentVersion: 4 });
  });

  it('is left out only where the plan leaves it open', async () => {
    const incident = await test.report();
    await respond(incident);
    const step = await taskOf(incident.id, '4.6(3)');
    const refused = await advance(step.id, 1, 'NOT_NEEDED', '不需要');
    expect(refusal(refused)).toMatchObject({ code: 'PLAN_RULE', clause: '4.6(3)' });
    const open = await taskOf(incident.id, '4.6(8)');
    expect((await advance(open.id, 1, 'NOT_NEEDED', '本县力量足够')).data.advanceTask.state).toBe('NOT_NEEDED');
  });

  it('is assigned to a unit with a due time of its own', async () => {
    const { id } = await test.report();
    const task = await taskOf(id, '4.4(3)');
    const dueAt = new Date(test.now().getTime() + 600_000).toISOString();
    const assign = (given: object, expectedVersion = 1) =>
      test.act('assignTask', { id: task.id, expectedVersion, ...given }, TASK);
    const { data } = await assign({
      ownerUnitId: await unitId('U-GAJ'),
      ownerName: '治安大队',
      workGroup: 'SECURITY',
      dueAt,
    });
    expect(data.assignTask).toMatchObject({
      owner: { code: 'U-GAJ' },
      ownerName: '治安大队',
      workGroup: 'SECURITY',
      dueAt,
      dueBasis: 'PERSON',
      secondsLeft: 600,
    });
    const cleared = (await assign({ dueAt: null }, 2)).data.assignTask;
    expect(cleared).toMatchObject({ owner: { code: 'U-GAJ' }, dueAt: null, dueBasis: null });
    const nobody = await assign({ ownerUnitId: '01990000-0000-7000-8000-000000000000' }, 3);
    expect(refusal(nobody)).toMatchObject({ code: 'NOT_FOUND', field: 'ownerUnitId' });
  });

  it('can be set beside the checklists, once for a key', async () => {
    const { id } = await test.report();
    const input = { idempotencyKey: freshKey(), incidentId: id, title: '联系家属', dueAt: test.now().toISOString() };
    const [one, two] = [await test.act('addTask', input, TASK), await test.act('addTask', input, TASK)];
    expect(one.data.addTask).toMatchObject({ clause: null, title: '联系家属', dueBasis: 'PERSON', obligatory: false });
    expect(two.data.addTask.id).toBe(one.data.addTask.id);
    const { tasks } = await test.read(id, 'tasks { title checklist { list } }');
    expect(tasks).toHaveLength(16);
    expect(tasks.filter((task: { checklist: unknown }) => task.checklist === null)).toHaveLength(1);
    const nowhere = { ...input, idempotencyKey: freshKey(), incidentId: '01990000-0000-7000-8000-000000000000' };
    expect(refusal(await test.act('addTask', nowhere))).toMatchObject({ code: 'NOT_FOUND', field: 'incidentId' });
  });

  it('is advanced in the field by the unit it was given to, but not set or assigned there', async () => {
    const { id } = await test.report();
    const task = await taskOf(id, '4.3(3)');
    const input = { id: task.id, expectedVersion: 1 };
    const assigned = await test.act('assignTask', { ...input, ownerName: '某' }, 'id', 'FIELD_TEAM_LEADER');
    expect(refusal(assigned)).toMatchObject({ code: 'FORBIDDEN', action: 'task:assign' });
    const advance = async (unit: string, expectedVersion: number) =>
      test.ask(
        'mutation ($input: AdvanceTaskInput!) { advanceTask(input: $input) { state } }',
        { input: { id: task.id, expectedVersion, to: 'DONE' } },
        { actor: { id: 'l', name: '队长', role: 'FIELD_TEAM_LEADER', unitId: await unitId(unit) } },
      );
    await test.act('assignTask', { ...input, ownerUnitId: await unitId('U-XFDD') });
    expect(refusal(await advance('U-GAJ', 2))).toMatchObject({ code: 'FORBIDDEN', action: 'task:advance' });
    expect((await advance('U-XFDD', 2)).data.advanceTask).toEqual({ state: 'DONE' });
  });

  it('of a closed incident is not changed any more', async () => {
    const { id } = await test.report();
    const task = await taskOf(id, '4.3(1)');
    await setState(id, 'ARCHIVED');
    expect(refusal(await advance(task.id, 1, 'DONE'))).toMatchObject({ code: 'PLAN_RULE' });
  });
});

describe('the late list', () => {
  it('has what is open and overdue by a second, and loses what is done', async () => {
    const { id } = await test.report();
    later(30);
    expect(await lateOf(id)).toEqual([]);
    test.setNow(new Date(test.now().getTime() + 1000));
    expect(await lateOf(id)).toEqual(['4.3(1)', '4.3(2)', '4.3(3)']);
    const task = await taskOf(id, '4.3(2)');
    await advance(task.id, 1, 'DONE');
    expect(await lateOf(id)).toEqual(['4.3(1)', '4.3(3)']);
  });

  it('forgets the first actions of a false alarm', async () => {
    const { id, version } = await test.report();
    later(31);
    expect(await lateOf(id)).toHaveLength(3);
    await test.act('verifyIncident', { id, expectedVersion: version, genuine: false });
    expect(await lateOf(id)).toEqual([]);
  });
});
