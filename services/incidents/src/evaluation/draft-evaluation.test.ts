import { describe, expect, it } from 'vitest';
import { Severity } from '../grading/severity.ts';
import { draftEvaluation, type EvaluationFacts } from './draft-evaluation.ts';

const at = (time: Date) => time.toISOString().slice(11, 16);
const time = (text: string) => new Date(`2026-11-24T${text}:00Z`);
const EMPTY: EvaluationFacts = {
  incident: {
    code: 'BC-20261124-001',
    title: '罐车侧翻',
    occurredAt: time('01:00'),
    reportedAt: time('01:06'),
    address: null,
    summary: '侧翻泄漏',
    severity: Severity.RELATIVELY_SERIOUS,
  },
  leadUnit: null,
  casualties: [],
  gradings: [],
  activations: [],
  handovers: [],
  suspensions: [],
  termination: null,
  conditionNames: new Map(),
  clocks: [],
  tasks: { total: 0, done: 0, late: 0 },
  forces: [],
  costs: [],
};

describe('the draft of an evaluation', () => {
  it('names what is not on record as such', () => {
    const text = draftEvaluation(EMPTY, at);
    expect(text).toContain('地点：未填');
    expect(text).toContain('牵头单位：未指定');
    expect(text).toMatch(/暂停救援\n- 无/);
  });

  it('tells the figures over time, each decision, each clock and how late it was', () => {
    const losses = { missing: 0, trapped: 0, minorInjured: 1, directLossYuan: 600_000, reason: '医院核实' };
    const text = draftEvaluation(
      {
        ...EMPTY,
        casualties: [{ at: time('02:00'), deaths: 2, seriouslyInjured: 11, ...losses }],
        gradings: [
          { at: time('02:00'), severity: Severity.RELATIVELY_SERIOUS, basis: 'RULE' as never, reason: '医院核实' },
        ],
        activations: [
          {
            at: time('02:10'),
            kind: 'RAISE' as never,
            level: 'III' as never,
            fromLevel: null,
            authority: 'COMMANDER_IN_CHIEF' as never,
            reason: '升级',
          },
        ],
        clocks: [
          {
            row: { name: '电话报告', clause: '4.1' } as never,
            state: 'LATE' as never,
            sentAt: time('01:40'),
            secondsLate: 605,
          },
        ],
        suspensions: [{ at: time('03:00'), reason: '升压', resumedAt: time('03:30'), measures: '降温' }],
        termination: {
          at: time('09:00'),
          approvedBy: '甲',
          conditions: [
            {
              condition: 'SCENE_CONTROLLED' as never,
              at: time('08:00').toISOString(),
              confirmedBy: '乙',
              evidence: '核查',
            },
          ],
        },
        conditionNames: new Map([['SCENE_CONTROLLED', '事故现场得以控制']]),
        tasks: { total: 9, done: 8, late: 1 },
        forces: [
          { kind: 'TEAM', code: 'DB-1', task: '堵漏', requestedAt: time('01:30'), onSceneAt: time('02:05') },
          { kind: 'EQUIPMENT', code: 'DB-2', task: null, requestedAt: time('01:40'), onSceneAt: null },
        ],
        costs: [
          { payer: 'RESPONSIBLE_UNIT', payerName: '某公司', amountYuan: 3200.5 },
          { payer: 'LOCAL_GOVERNMENT', payerName: '县人民政府', amountYuan: 100 },
        ],
      },
      at,
    );
    for (const words of [
      '02:00 死亡 2、失联 0、被困 0、重伤 11、轻伤 1，损失 600000 元（医院核实）',
      '02:00 定为较大（按标准，医院核实）',
      '02:10 提高至 III 级响应（升级）',
      '电话报告（4.1）：01:40 报出，超时 10 分 5 秒',
      '03:00 暂停：升压；03:30 恢复：降温',
      '事故现场得以控制：乙 08:00 确认（核查）',
      '共 9 项，完成 8 项，逾期 1 项',
      '调用队伍 1 支次、设备 1 台次，到场 1 次',
      '01:30 调用 DB-1：堵漏，02:05 到场',
      '01:40 调用 DB-2，未到场',
      '合计 3300.50 元',
      '某公司（事故责任单位）3200.50 元',
    ]) {
      expect(text).toContain(words);
    }
  });
});
