import { describe, expect, it } from 'vitest';
import { Payer } from '../costs/cost-record.entity.ts';
import { NEXT, requireRequisitionStep, RequisitionState as State } from './requisition-states.ts';
import { stepPatch } from './step-needs.ts';

const states = Object.values(State);
const pairs = states.flatMap((from) => states.map((to) => [from, to] as const));
const ALLOWED = new Set([
  'DECIDED DELIVERED',
  'DECIDED CANCELLED',
  'DELIVERED RETURNED',
  'DELIVERED LOST',
  'RETURNED COMPENSATED',
  'LOST COMPENSATED',
]);

describe('the steps of a requisition', () => {
  it.each(pairs)('from %s to %s', (from, to) => {
    const step = () => requireRequisitionStep(from, to);
    if (ALLOWED.has(`${from} ${to}`)) expect(step).not.toThrow();
    else
      expect(step).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ allowed: NEXT[from] }) }));
  });
});

describe('what a step must record', () => {
  const input = (changed: object) => ({ id: 'x', expectedVersion: 1, to: State.DELIVERED, ...changed });
  const paid = { to: State.COMPENSATED, compensationYuan: 1200, payer: Payer.RESPONSIBLE_UNIT, payerName: '甲公司' };

  it.each([
    [{ condition: ' 完好 ' }, { conditionBefore: '完好' }],
    [{ to: State.RETURNED, condition: '斗齿磨损' }, { conditionAfter: '斗齿磨损' }],
    [{ to: State.LOST, condition: '落水' }, { conditionAfter: '落水' }],
    [paid, { compensationYuan: 1200 }],
    [{ to: State.CANCELLED, note: '已另行解决' }, {}],
  ])('%j writes %j', (given, patch) => {
    expect(stepPatch(input(given))).toEqual(patch);
  });

  it.each([
    [{}, 'condition'],
    [{ to: State.RETURNED, condition: ' ' }, 'condition'],
    [{ to: State.LOST }, 'condition'],
    [{ ...paid, payer: null }, 'payer'],
    [{ ...paid, payerName: '' }, 'payerName'],
    [{ ...paid, compensationYuan: null }, 'compensationYuan'],
    [{ ...paid, compensationYuan: -5 }, 'compensationYuan'],
    [{ to: State.CANCELLED }, 'note'],
  ])('%j is refused for %s', (given, field) => {
    expect(() => stepPatch(input(given))).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field }) }),
    );
  });
});
