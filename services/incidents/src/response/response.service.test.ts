import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures, openCounty, refusal, type TestCounty, unitId } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const consent = () => ({ by: '行署值班室', at: test.now().toISOString(), document: '喀署办〔演示〕1号' });
const STATE = 'version state responseLevel requiredResponseLevel archiveUnit { code }';
const change = (id: string, expectedVersion: number, level: string, given: Record<string, unknown> = {}) =>
  test.act(
    'changeResponseLevel',
    { id, expectedVersion, level, authority: 'COMMANDER_IN_CHIEF', reason: '等级变化', ...given },
    STATE,
  );
const regrade = (id: string, expectedVersion: number, deaths: number) =>
  test.act('updateCasualties', { id, expectedVersion, casualties: figures({ deaths }), reason: '医院核实' }, STATE);

describe('a response under way (4.2)', () => {
  it('is raised and lowered with the severity, each time with who decided and why', async () => {
    const { id, version } = await test.respond();
    const { data } = await regrade(id, version, 3);
    expect(data.updateCasualties).toMatchObject({ responseLevel: 'IV', requiredResponseLevel: 'III' });
    await change(id, version + 1, 'III', { prefectureConsent: consent() });
    await regrade(id, version + 2, 1);
    const lowered = await change(id, version + 3, 'IV', { reason: '重复统计更正' });
    expect(lowered.data.changeResponseLevel).toMatchObject({
      state: 'RESPONDING',
      responseLevel: 'IV',
      archiveUnit: { code: 'U-YJJ' },
    });
    const { responseActivations } = await test.read(
      id,
      'responseActivations { kind level fromLevel authority reason prefectureConsent { by at document } }',
    );
    expect(responseActivations).toEqual([
      {
        kind: 'START',
        level: 'IV',
        fromLevel: null,
        authority: 'COMMANDER_IN_CHIEF',
        reason: null,
        prefectureConsent: null,
      },
      {
        kind: 'RAISE',
        level: 'III',
        fromLevel: 'IV',
        authority: 'COMMANDER_IN_CHIEF',
        reason: '等级变化',
        prefectureConsent: { by: '行署值班室', at: '2026-11-24T02:00:00.000Z', document: '喀署办〔演示〕1号' },
      },
      {
        kind: 'LOWER',
        level: 'IV',
        fromLevel: 'III',
        authority: 'COMMANDER_IN_CHIEF',
        reason: '重复统计更正',
        prefectureConsent: null,
      },
    ]);
  });

  it.each([
    ['another level than the severity asks for', 'II', {}, { code: 'PLAN_RULE', clause: '4.2', field: 'level' }],
    ['the level that holds', 'IV', {}, { code: 'PLAN_RULE', clause: '4.2', field: 'level' }],
    ['level III without consent', 'III', {}, { code: 'PLAN_RULE', clause: '4.2', field: 'prefectureConsent' }],
    ['level III by the county’s head', 'III', { authority: 'COUNTY_HEAD' }, { clause: '4.2', field: 'authority' }],
    [
      'consent from the future',
      'III',
      { prefectureConsent: { by: '行署', at: '2099-01-01T00:00:00Z' } },
      { code: 'BAD_USER_INPUT', field: 'prefectureConsent.at' },
    ],
    [
      'an old version',
      'III',
      { expectedVersion: 1, prefectureConsent: { by: '行署', at: '2026-11-24T01:00:00Z' } },
      { code: 'CONFLICT' },
    ],
  ])('is not set to %s, and nothing is written', async (_what, level, given, expected) => {
    const { id, version } = await test.respond();
    await regrade(id, version, 3);
    const before = await test.journalled();
    expect(refusal(await change(id, version + 1, level, given))).toMatchObject(expected);
    expect(await test.journalled()).toBe(before);
  });

  it('has no level to change before it has been started', async () => {
    const { id } = await test.report();
    expect(refusal(await change(id, 1, 'IV'))).toMatchObject({ code: 'PLAN_RULE', clause: '4.2' });
  });

  it('follows a raise by a commander', async () => {
    const { id, version } = await test.respond();
    await test.act('adjustSeverity', { id, expectedVersion: version, severity: 'SERIOUS', reason: '研判' });
    const raised = await change(id, version + 1, 'II', { authority: 'COUNTY_HEAD' });
    expect(raised.data.changeResponseLevel).toMatchObject({ responseLevel: 'II' });
  });

  it('gives its archive to another unit, but not to a neighbour (5.5)', async () => {
    const { id, version } = await test.respond();
    const name = (code: string) =>
      test.act('nameArchiveUnit', { id, expectedVersion: version, unitId: unitId(code) }, STATE);
    expect(refusal(await name('U-653127'))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'unitId' });
    expect((await name('U-ZFB')).data.nameArchiveUnit.archiveUnit).toEqual({ code: 'U-ZFB' });
  });
});
