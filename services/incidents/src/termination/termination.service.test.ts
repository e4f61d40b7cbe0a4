import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { END_CONDITIONS, figures, freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const confirm = (incidentId: string, condition: string) =>
  test.act(
    'confirmEndCondition',
    { idempotencyKey: freshKey(), incidentId, condition, confirmedBy: '演示人员·甲', evidence: '现场核查' },
    'id version condition',
  );
const confirmAll = async (id: string) => {
  for (const condition of END_CONDITIONS) expect((await confirm(id, condition)).errors).toEqual([]);
};
const seatOf = async (id: string, kind: string) => {
  const { command } = await test.read(id, 'command { posts { kind seats { id version role } } }');
  return command.posts.find((post: { kind: string }) => post.kind === kind).seats[0];
};
const sit = async (id: string, kind: string) => {
  const seat = await seatOf(id, kind);
  await test.must('assignSeat', { id: seat.id, expectedVersion: seat.version, person: `演示人员·${kind}` });
  return seat.id as string;
};
const end = (id: string, expectedVersion: number, approvedBySeatId: string, given: Record<string, unknown> = {}) =>
  test.act(
    'endResponse',
    { id, expectedVersion, authority: 'COMMANDER_IN_CHIEF', approvedBySeatId, ...given },
    'version state',
  );

describe('ending a response (4.8)', () => {
  it('takes each condition confirmed, the on-site headquarters’ approval and the authority that started it', async () => {
    const { id, version } = await test.respond();
    await test.must('establishCommandPost', {
      idempotencyKey: freshKey(),
      incidentId: id,
      kind: 'ONSITE_HEADQUARTERS',
    });
    const chief = await sit(id, 'HEADQUARTERS');
    expect(refusal(await end(id, version, chief))).toMatchObject({ clause: '4.8', missing: END_CONDITIONS });
    await confirmAll(id);
    expect(refusal(await end(id, version, chief))).toMatchObject({
      field: 'approvedBySeatId',
      role: 'ONSITE_COMMANDER',
    });
    const empty = (await seatOf(id, 'ONSITE_HEADQUARTERS')).id;
    expect(refusal(await end(id, version, empty))).toMatchObject({ field: 'approvedBySeatId' });
    const commander = await sit(id, 'ONSITE_HEADQUARTERS');
    expect(refusal(await end(id, version, commander, { authority: 'COUNTY_HEAD' }))).toMatchObject({
      clause: '4.8',
      field: 'authority',
      allowed: ['COMMANDER_IN_CHIEF'],
    });
    expect((await end(id, version, commander, { statement: '险情排除' })).data.endResponse.state).toBe('ENDED');
    const { termination } = await test.read(
      id,
      'termination { authority approvedBy approvedBySeat { role } statement conditions { condition confirmedBy evidence } }',
    );
    expect(termination).toMatchObject({
      authority: 'COMMANDER_IN_CHIEF',
      approvedBy: '演示人员·ONSITE_HEADQUARTERS',
      approvedBySeat: { role: 'ONSITE_COMMANDER' },
      statement: '险情排除',
    });
    expect(termination.conditions.map(({ condition }: { condition: string }) => condition)).toEqual(END_CONDITIONS);
  });

  it('is approved by the commander-in-chief where no on-site headquarters was set up', async () => {
    const { id, version } = await test.respond();
    await confirmAll(id);
    expect((await end(id, version, await sit(id, 'HEADQUARTERS'))).data.endResponse.state).toBe('ENDED');
  });

  it('is declared by who decided on the level that holds', async () => {
    const { id, version } = await test.respond();
    await test.must('adjustSeverity', { id, expectedVersion: version, severity: 'SERIOUS', reason: '研判' });
    await test.must('changeResponseLevel', {
      id,
      expectedVersion: version + 1,
      level: 'II',
      authority: 'COUNTY_HEAD',
      reason: '提级',
    });
    await confirmAll(id);
    const chief = await sit(id, 'HEADQUARTERS');
    expect(refusal(await end(id, version + 2, chief))).toMatchObject({ allowed: ['COUNTY_HEAD'] });
    expect((await end(id, version + 2, chief, { authority: 'COUNTY_HEAD' })).errors).toEqual([]);
  });

  it('is refused with people trapped or missing, and their condition is withdrawn when they are', async () => {
    const { id, version } = await test.respond({ casualties: figures({ trapped: 1 }) });
    expect(refusal(await confirm(id, 'PEOPLE_RESCUED'))).toMatchObject({ clause: '4.8', trapped: 1 });
    const update = (expectedVersion: number, casualties: object) =>
      test.must('updateCasualties', { id, expectedVersion, casualties, reason: '搜救进展' });
    await update(version, figures());
    await confirmAll(id);
    await update(version + 1, figures({ missing: 1 }));
    const chief = await sit(id, 'HEADQUARTERS');
    expect(refusal(await end(id, version + 2, chief))).toMatchObject({ missing: ['PEOPLE_RESCUED'] });
    await update(version + 2, figures());
    await confirm(id, 'PEOPLE_RESCUED');
    expect((await end(id, version + 3, chief)).errors).toEqual([]);
  });

  it('is refused while suspended, before it has begun, on an old version, and by who may not', async () => {
    const { id, version } = await test.respond();
    await confirmAll(id);
    const chief = await sit(id, 'HEADQUARTERS');
    expect(refusal(await end(id, 1, chief))).toMatchObject({ code: 'CONFLICT' });
    const input = { id, expectedVersion: version, authority: 'COMMANDER_IN_CHIEF', approvedBySeatId: chief };
    expect(refusal(await test.act('endResponse', input, 'id', 'DUTY_OFFICER'))).toMatchObject({ code: 'FORBIDDEN' });
    await test.must('suspendResponse', {
      id,
      expectedVersion: version,
      danger: 'SECONDARY_DISASTER',
      reason: '余震',
      authority: 'TOWNSHIP_GOVERNMENT',
      approvedBy: '甲',
      withdrawn: false,
    });
    expect(refusal(await end(id, version + 1, chief))).toMatchObject({ clause: '4.8', from: 'SUSPENDED' });
    const reported = await test.report();
    expect(refusal(await end(reported.id, reported.version, chief))).toMatchObject({ from: 'REPORTED' });
  });

  it('takes a condition back with a reason, and confirms none twice', async () => {
    const { id } = await test.respond();
    const made = (await confirm(id, 'SCENE_CONTROLLED')).data.confirmEndCondition;
    expect(refusal(await confirm(id, 'SCENE_CONTROLLED'))).toMatchObject({ field: 'condition' });
    await test.must('withdrawEndCondition', { id: made.id, expectedVersion: 1, reason: '复燃' });
    expect((await confirm(id, 'SCENE_CONTROLLED')).errors).toEqual([]);
  });

  it('tells the conditions in the words of the plan', async () => {
    const { data } = await test.ask('{ endConditions { condition text } }');
    expect(data.endConditions[0]).toEqual({ condition: 'PEOPLE_RESCUED', text: '遇险人员全部得救' });
  });
});

describe('after the end (5.1)', () => {
  it('recovery begins with its plan, by the township of the scene', async () => {
    const { id, version } = await test.end();
    const plan = '救助、补偿、抚慰、抚恤、安置';
    await test.must('beginRecovery', { id, expectedVersion: version, plan });
    expect(await test.read(id, 'state recovery { plan unit { code } }')).toEqual({
      state: 'RECOVERY',
      recovery: { plan, unit: { code: 'U-653130200' } },
    });
  });

  it('does not begin before the end', async () => {
    const { id, version } = await test.respond();
    expect(refusal(await test.act('beginRecovery', { id, expectedVersion: version, plan: '善后' }))).toMatchObject({
      clause: '5.1',
      from: 'RESPONDING',
    });
  });
});

describe('opening again', () => {
  it('leads a false alarm back to its report, with the reason on record; what is open is refused', async () => {
    const { id, version } = await test.report();
    await test.must('verifyIncident', { id, expectedVersion: version, genuine: false });
    expect(
      refusal(
        await test.act('updateCasualties', { id, expectedVersion: version + 1, casualties: figures(), reason: '更新' }),
      ),
    ).toMatchObject({ code: 'PLAN_RULE', from: 'FALSE_ALARM' });
    await test.must('reopenIncident', { id, expectedVersion: version + 1, reason: '再次接报属实' });
    expect(await test.read(id, 'state reopenings { fromState reason actorName }')).toEqual({
      state: 'REPORTED',
      reopenings: [{ fromState: 'FALSE_ALARM', reason: '再次接报属实', actorName: '测试人员' }],
    });
    expect(
      refusal(await test.act('reopenIncident', { id, expectedVersion: version + 2, reason: '再开' })),
    ).toMatchObject({ code: 'PLAN_RULE', from: 'REPORTED' });
  });
});
