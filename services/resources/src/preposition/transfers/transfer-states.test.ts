import { describe, expect, it } from 'vitest';
import { NEXT, requireTransferStep, TransferState } from './transfer-states.ts';

const STATES = Object.values(TransferState);
const steps = STATES.flatMap((from) => STATES.map((to) => [from, to, NEXT[from].includes(to)] as const));

describe('a transfer', () => {
  it.each(steps)('that is %s and becomes %s: %s', (from, to, allowed) => {
    const step = () => requireTransferStep(from, to, '道路中断');
    if (allowed) expect(step).not.toThrow();
    else expect(step).toThrow(expect.objectContaining({ name: 'PLAN_RULE' }));
  });

  it('is not cancelled without a reason', () => {
    expect(() => requireTransferStep(TransferState.ORDERED, TransferState.CANCELLED, null)).toThrow(/原因/);
    expect(() => requireTransferStep(TransferState.ORDERED, TransferState.ARRIVED, null)).not.toThrow();
  });
});
