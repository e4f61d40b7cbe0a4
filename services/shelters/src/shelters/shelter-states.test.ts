import { describe, expect, it } from 'vitest';
import { NEXT, requireStep, ShelterState, stateAfterCheck } from './shelter-states.ts';

const states = Object.values(ShelterState);
const coded = (details: object) =>
  expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', ...details }) });

describe('the steps of a shelter', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireStep(from, to, 'id');
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else expect(step).toThrow(coded({ field: 'id', from, to, allowed: NEXT[from] }));
    },
  );

  it('lead from every state to every other', () => {
    for (const start of states) {
      const reached = new Set([start]);
      for (const state of reached) for (const next of NEXT[state]) reached.add(next);
      expect([...reached].sort()).toEqual([...states].sort());
    }
  });
});

describe('a check of a shelter', () => {
  it.each([
    ['READY', true, 'UNFIT'],
    ['CLOSED', true, 'UNFIT'],
    ['UNFIT', true, 'UNFIT'],
    ['UNFIT', false, 'READY'],
    ['CLOSED', false, 'READY'],
    ['READY', false, 'READY'],
    ['OPEN', false, 'OPEN'],
  ] as const)('that finds a %s one unfit: %s leaves it %s', (from, unfit, to) => {
    expect(stateAfterCheck(ShelterState[from], unfit)).toBe(to);
  });

  it('cannot put an open shelter out of use before it is closed', () => {
    expect(() => stateAfterCheck(ShelterState.OPEN, true)).toThrow(coded({ field: 'unfit', from: 'OPEN' }));
  });
});
