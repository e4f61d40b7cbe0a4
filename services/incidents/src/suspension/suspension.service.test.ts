import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { END_CONDITIONS, freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const suspend = (
  id: string,
  expectedVersion: number,
  given: Record<string, unknown> = {},
  role?: 'FIELD_TEAM_LEADER',
) =>
  test.act(
    'suspendResponse',
    {
      id,
      expectedVersion,
      danger: 'RESCUERS',
      reason: '罐体压力上升，可能爆炸',
      authority: 'ONSITE_HEADQUARTERS',
      approvedBy: '演示人员·现场指挥',
      withdrawn: true,
      ...given,
    },
    'version state',
    role,
  );
const resume = (id: string, expectedVersion: number, given: Record<string, unknown> = {}) =>
  test.act(
    'resumeResponse',
    {
      id,
      expectedVersion,
      authority: 'ONSITE_HEADQUARTERS',
      approvedBy: '演示人员·现场指挥',
      measures: '喷淋降温，压力回落',
      ...given,
    },
    'version state',
  );
const SUSPENSIONS = `suspensions { id version danger reason authority approvedBy withdrawn reportedTo
  resumedAt resumeAuthority resumeApprovedBy measures }`;

describe('suspending and resuming (4.8)', () => {
  it('holds the state, the danger, who approved it, and how it went on', async () => {
    const { id, version } = await test.respond();
    expect((await suspend(id, version)).data.suspendResponse.state).toBe('SUSPENDED');
    test.setNow('2026-11-24T03:00:00Z');
    expect((await resume(id, version + 1)).data.resumeResponse.state).toBe('RESPONDING');
    expect((await test.read(id, SUSPENSIONS)).suspensions).toMatchObject([
      {
        danger: 'RESCUERS',
        authority: 'ONSITE_HEADQUARTERS',
        approvedBy: '演示人员·现场指挥',
        resumedAt: '2026-11-24T03:00:00.000Z',
        resumeAuthority: 'ONSITE_HEADQUARTERS',
        measures: '喷淋降温，压力回落',
      },
    ]);
    await suspend(id, version + 2, { reason: '再次升压' });
    expect((await test.read(id, SUSPENSIONS)).suspensions).toHaveLength(2);
  });

  it('lets a team leader suspend at once, and asks for the report upward before it goes on', async () => {
    const { id, version } = await test.respond();
    const team = { authority: 'RESCUE_TEAM', approvedBy: null };
    expect(refusal(await suspend(id, version, {}, 'FIELD_TEAM_LEADER'))).toMatchObject({
      clause: '4.8',
      field: 'authority',
    });
    await suspend(id, version, team, 'FIELD_TEAM_LEADER');
    expect(refusal(await resume(id, version + 1))).toMatchObject({ clause: '4.8', field: 'reportedTo' });
    const [open] = (await test.read(id, SUSPENSIONS)).suspensions;
    const report = {
      id: open.id,
      expectedVersion: 1,
      reportedTo: '县应急救援指挥部',
      reportedAt: test.now().toISOString(),
      withdrawn: true,
    };
    await test.must('reportSuspension', report);
    expect(refusal(await test.act('reportSuspension', { ...report, expectedVersion: 2 }))).toMatchObject({
      field: 'id',
    });
    expect((await resume(id, version + 1)).data.resumeResponse.state).toBe('RESPONDING');
  });

  it('voids what was confirmed for the end', async () => {
    const { id, version } = await test.respond();
    for (const condition of END_CONDITIONS.slice(0, 2)) {
      const input = { idempotencyKey: freshKey(), incidentId: id, condition, confirmedBy: '甲', evidence: '核查' };
      await test.must('confirmEndCondition', input);
    }
    await suspend(id, version);
    const { endConditions } = await test.read(id, 'endConditions { condition withdrawnReason }');
    expect(endConditions.map(({ withdrawnReason }: { withdrawnReason: string }) => withdrawnReason)).toEqual([
      '暂停救援，须重新确认',
      '暂停救援，须重新确认',
    ]);
  });

  it.each([
    ['without approval', { approvedBy: null }, { clause: '4.8', field: 'approvedBy' }],
    ['without a reason', { reason: ' ' }, { code: 'BAD_USER_INPUT', field: 'reason' }],
    ['with half a report', { reportedTo: '指挥部' }, { code: 'BAD_USER_INPUT', field: 'reportedAt' }],
    ['on an old version', { expectedVersion: 1 }, { code: 'CONFLICT' }],
  ])('refuses to suspend %s, and writes nothing', async (_what, given, expected) => {
    const { id, version } = await test.respond();
    const before = await test.journalled();
    expect(refusal(await suspend(id, version, given))).toMatchObject(expected);
    expect(await test.journalled()).toBe(before);
  });

  it('refuses to suspend what is not responded to, and to resume what goes on', async () => {
    const { id, version } = await test.report();
    expect(refusal(await suspend(id, version))).toMatchObject({ code: 'PLAN_RULE', clause: '4.8', from: 'REPORTED' });
    const going = await test.respond();
    const before = await test.journalled();
    expect(refusal(await resume(going.id, going.version))).toMatchObject({ code: 'PLAN_RULE', from: 'RESPONDING' });
    expect(await test.journalled()).toBe(before);
  });

  it('resumes nothing by the team itself, and leaves the state', async () => {
    const { id, version } = await test.respond();
    await suspend(id, version);
    expect(refusal(await resume(id, version + 1, { authority: 'RESCUE_TEAM' }))).toMatchObject({ clause: '4.8' });
    expect((await test.read(id, 'state')).state).toBe('SUSPENDED');
  });
});
