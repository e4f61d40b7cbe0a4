import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figures, openCounty, refusal, type TestCounty } from '../testing/open-county.ts';

let test: TestCounty;
beforeAll(async () => {
  test = await openCounty();
});
afterAll(() => test.close());

const GRADE = 'version severity ruleSeverity raisedSeverity handlingAuthority lastRegradeDay';
const update = (id: string, expectedVersion: number, casualties: object, reason = '医院核实') =>
  test.act('updateCasualties', { id, expectedVersion, casualties, reason }, GRADE);
const adjust = (id: string, expectedVersion: number, severity: string, role?: 'DUTY_OFFICER') =>
  test.act('adjustSeverity', { id, expectedVersion, severity, reason: '研判可能扩大' }, GRADE, role);

describe('an update of casualties', () => {
  it('grades anew to the last second of the thirtieth day, and is recorded without grading after it', async () => {
    test.setNow('2026-11-24T02:00:00Z');
    const { id } = await test.report({ casualties: figures({ deaths: 2, seriouslyInjured: 9 }) });
    test.setNow('2026-12-24T15:59:59Z');
    const within = await update(id, 1, figures({ deaths: 3, seriouslyInjured: 8 }));
    expect(within.data.updateCasualties).toEqual({
      version: 2,
      severity: 'RELATIVELY_SERIOUS',
      ruleSeverity: 'RELATIVELY_SERIOUS',
      raisedSeverity: null,
      handlingAuthority: 'PREFECTURE',
      lastRegradeDay: '2026-12-24',
    });
    test.setNow('2026-12-24T16:00:00Z');
    const late = await update(id, 2, figures({ deaths: 11 }));
    expect(late.data.updateCasualties).toMatchObject({ version: 3, severity: 'RELATIVELY_SERIOUS' });
    expect(
      await test.read(
        id,
        'deaths gradings { severity basis deaths reason at } casualtyUpdates { deaths graded reason }',
      ),
    ).toEqual({
      deaths: 11,
      gradings: [
        { severity: 'ORDINARY', basis: 'RULE', deaths: 2, reason: '初报定级', at: '2026-11-24T02:00:00.000Z' },
        {
          severity: 'RELATIVELY_SERIOUS',
          basis: 'RULE',
          deaths: 3,
          reason: '医院核实',
          at: '2026-12-24T15:59:59.000Z',
        },
      ],
      casualtyUpdates: [
        { deaths: 2, graded: true, reason: '初报' },
        { deaths: 3, graded: true, reason: '医院核实' },
        { deaths: 11, graded: false, reason: '医院核实' },
      ],
    });
  });

  it.each([
    ['ROAD_TRAFFIC', null, '2026-12-01'],
    ['PRODUCTION_FIRE', null, '2026-12-01'],
    ['TRANSPORT', 'ROAD', '2026-12-24'],
    ['MINE', 'EXPLORATION', '2026-12-24'],
  ])('of %s %s grades anew until %s', async (category, scope, day) => {
    test.setNow('2026-11-24T02:00:00Z');
    const { id } = await test.report({ category, scope });
    expect((await test.read(id, 'lastRegradeDay')).lastRegradeDay).toBe(day);
    test.setNow(`${day}T16:00:00Z`);
    expect((await update(id, 1, figures({ deaths: 30 }))).data.updateCasualties.severity).toBe('ORDINARY');
  });

  it('grades down again when the figures were too high', async () => {
    const { id } = await test.report({ casualties: figures({ deaths: 3 }) });
    expect((await update(id, 1, figures({ deaths: 2 }), '重复统计更正')).data.updateCasualties).toMatchObject({
      severity: 'ORDINARY',
      handlingAuthority: 'COUNTY',
    });
  });
});

describe('a commander (1.5)', () => {
  it('raises the grade, and the raise stands until the rule overtakes it', async () => {
    const { id } = await test.report();
    const raised = await adjust(id, 1, 'SERIOUS');
    expect(raised.data.adjustSeverity).toMatchObject({
      severity: 'SERIOUS',
      ruleSeverity: 'ORDINARY',
      raisedSeverity: 'SERIOUS',
      handlingAuthority: 'PREFECTURE',
    });
    const seen: unknown[] = [];
    for (const [at, deaths] of [3, 10, 2].entries()) {
      const { severity, raisedSeverity } = (await update(id, at + 2, figures({ deaths }))).data.updateCasualties;
      seen.push([severity, raisedSeverity]);
    }
    expect(seen).toEqual([
      ['SERIOUS', 'SERIOUS'],
      ['SERIOUS', null],
      ['ORDINARY', null],
    ]);
    const { gradings } = await test.read(id, 'gradings { basis severity }');
    expect(gradings.map(({ basis }: { basis: string }) => basis)).toEqual([
      'RULE',
      'COMMANDER',
      'RULE',
      'RULE',
      'RULE',
    ]);
  });

  it('takes a raise back, but is refused below the rule, and nothing is written', async () => {
    const { id } = await test.report({ casualties: figures({ deaths: 3 }) });
    await adjust(id, 1, 'ESPECIALLY_SERIOUS');
    const before = await test.journalled();
    expect(refusal(await adjust(id, 2, 'ORDINARY'))).toMatchObject({ code: 'PLAN_RULE', clause: '1.5' });
    expect(refusal(await adjust(id, 1, 'RELATIVELY_SERIOUS'))).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(refusal(await adjust(id, 2, 'RELATIVELY_SERIOUS', 'DUTY_OFFICER'))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await test.journalled()).toBe(before);
    expect((await adjust(id, 2, 'RELATIVELY_SERIOUS')).data.adjustSeverity).toMatchObject({ raisedSeverity: null });
  });
});

describe('the conditions of 1.3', () => {
  const record = (id: string, expectedVersion: number, planConditions: string[]) =>
    test.act('recordPlanConditions', { id, expectedVersion, planConditions }, 'planConditions');

  it('are the first until others are recorded, and never none', async () => {
    const { id } = await test.report();
    expect((await test.read(id, 'planConditions')).planConditions).toEqual(['WITHIN_COUNTY']);
    const two = ['WITHIN_COUNTY', 'ACROSS_TOWNSHIPS_OR_INDUSTRIES'];
    expect((await record(id, 1, two)).data.recordPlanConditions.planConditions).toEqual(two);
    expect(refusal(await record(id, 2, []))).toMatchObject({ code: 'BAD_USER_INPUT', field: 'planConditions' });
  });

  it('are given with a report, and in the words of the plan', async () => {
    const { id } = await test.report({ planConditions: ['PREFECTURE_REQUEST'] });
    expect((await test.read(id, 'planConditions')).planConditions).toEqual(['PREFECTURE_REQUEST']);
    const { data } = await test.ask('{ planConditions { condition clause text } }');
    expect(data.planConditions).toHaveLength(6);
    expect(data.planConditions[3]).toMatchObject({ condition: 'TOWNSHIP_REQUEST', clause: '1.3(4)' });
  });
});
