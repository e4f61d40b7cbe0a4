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
