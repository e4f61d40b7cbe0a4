import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshKey, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const draft = (incidentId: string) =>
  test.act('draftEvaluation', { idempotencyKey: freshKey(), incidentId }, 'id version text submittedAt');
const archive = (id: string, expectedVersion: number) =>
  test.act('archiveIncident', {
    id,
    expectedVersion,
    packageSha256: 'b'.repeat(64),
    packageBytes: 1,
    receivedBy: '甲',
  });

describe('the evaluation (5.4)', () => {
  it('is drafted from the record after the end, completed by people, submitted, and then stays', async () => {
    const { id } = await test.end();
    const { id: evaluation, text, submittedAt } = (await draft(id)).data.draftEvaluation;
    expect(submittedAt).toBeNull();
    for (const words of [
      '应急救援总结评估报告',
      '定为一般（按标准，初报定级）',
      '启动 IV 级响应',
      '遇险人员全部得救',
      '巴楚县公安局',
    ]) {
      expect(text).toContain(words);
    }
    expect(refusal(await draft(id))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'incidentId' });
    const submit = (expectedVersion: number) =>
      test.act('submitEvaluation', { id: evaluation, expectedVersion, submittedBy: '演示人员·甲' }, 'submittedBy');
    expect(refusal(await submit(1))).toMatchObject({ clause: '5.4', missing: ['lessons', 'suggestions'] });
    await test.must('updateEvaluation', {
      id: evaluation,
      expectedVersion: 1,
      lessons: '堵漏器材不足',
      suggestions: '预置堵漏器材',
    });
    expect((await submit(2)).data.submitEvaluation).toEqual({ submittedBy: '演示人员·甲' });
    const late = { id: evaluation, expectedVersion: 3, text: '改写' };
    expect(refusal(await test.act('updateEvaluation', late))).toMatchObject({ code: 'PLAN_RULE', clause: '5.4' });
  });

  it('tells who was sent and what it cost, as the resources service has told it, whatever came late or twice', async () => {
    const { id: incidentId } = await test.end();
    const [dispatch, other, cost] = ['d1', 'd2', 'c1'].map(() => randomUUID()) as [string, string, string];
    const sent = (id: string, version: number, changed: object) => ({
      ...{ id, version, county: '653130', incidentId, teamId: null, code: 'DB-1', task: '清障', state: 'ON_SCENE' },
      requestedAt: '2026-11-24T02:10:00Z',
      stepsTaken: [{ state: 'ON_SCENE', at: '2026-11-24T02:50:00Z' }],
      ...changed,
    });
    await test.tell('Dispatch', sent(dispatch, 3, {}));
    await test.tell('Dispatch', sent(dispatch, 1, { stepsTaken: [] }));
    // Sent to a report that was merged into this incident.
    await test.tell('Dispatch', sent(other, 1, { incidentId: randomUUID(), code: 'DB-2', teamId: randomUUID() }));
    await test.tell('Dispatch', sent(other, 2, { code: 'DB-2', teamId: randomUUID(), stepsTaken: [] }));
    const costs = { id: cost, county: '653130', incidentId, payer: 'RESPONSIBLE_UNIT', payerName: '某公司' };
    await test.tell('CostRecord', { ...costs, version: 1, amountYuan: 1200.5, cancelReason: null });
    await test.tell('CostRecord', {
      ...costs,
      ...{ id: randomUUID(), version: 2, amountYuan: 999, cancelReason: '重复' },
    });
    const { text } = (await draft(incidentId)).data.draftEvaluation;
    expect(text).toContain('调用队伍 1 支次、设备 1 台次，到场 1 次');
    expect(text).toMatch(/DB-1：清障，.* 到场/);
    expect(text).toContain('合计 1200.50 元');
    expect(text).toContain('某公司（事故责任单位）1200.50 元');
  });

  it('is not begun before the end', async () => {
    const { id } = await test.respond();
    expect(refusal(await draft(id))).toMatchObject({ code: 'PLAN_RULE', clause: '5.4', from: 'RESPONDING' });
  });
});

describe('the archive (5.5)', () => {
  it('waits for recovery and for the evaluation', async () => {
    const { id, version } = await test.end();
    expect(refusal(await archive(id, version))).toMatchObject({ clause: '5.5', from: 'ENDED' });
    await test.must('beginRecovery', { id, expectedVersion: version, plan: '善后' });
    expect(refusal(await archive(id, version + 1))).toMatchObject({ code: 'PLAN_RULE', clause: '5.4' });
    await draft(id);
    expect(refusal(await archive(id, version + 1))).toMatchObject({ code: 'PLAN_RULE', clause: '5.4' });
  });
});
