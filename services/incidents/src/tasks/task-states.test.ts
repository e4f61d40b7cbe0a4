import { describe, expect, it } from 'vitest';
import { NEXT, requireTaskStep, TaskState } from './task-states.ts';

const states = Object.values(TaskState);
const refused = (code: string, more: object = {}) =>
  expect.objectContaining({ extensions: expect.objectContaining({ code, ...more }) });
const step =
  (from: TaskState, to: TaskState, note: string | null = '理由', obligatory = false) =>
  () =>
    requireTaskStep({ state: from, obligatory, clause: '4.6(3)' }, to, note);

describe('the steps of a task', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      if (NEXT[from].includes(to)) expect(step(from, to)).not.toThrow();
      else expect(step(from, to)).toThrow(refused('PLAN_RULE', { clause: '4.6(3)', allowed: NEXT[from] }));
    },
  );

  it.each([
    ['TODO', 'IN_PROGRESS', true],
    ['TODO', 'DONE', true],
    ['IN_PROGRESS', 'DONE', true],
    ['TODO', 'NOT_NEEDED', false],
    ['IN_PROGRESS', 'NOT_NEEDED', false],
    ['DONE', 'IN_PROGRESS', false],
    ['NOT_NEEDED', 'TODO', false],
  ] as const)('%s to %s without a reason: allowed %s', (from, to, allowed) => {
    for (const note of [null, ' ']) {
      const act = step(TaskState[from], TaskState[to], note);
      if (allowed) expect(act).not.toThrow();
      else expect(act).toThrow(refused('BAD_USER_INPUT', { field: 'note' }));
    }
  });

  it('cannot leave out what the plan does not leave open', () => {
    expect(step(TaskState.TODO, TaskState.NOT_NEEDED, '理由', true)).toThrow(
      refused('PLAN_RULE', { clause: '4.6(3)', field: 'to' }),
    );
    expect(step(TaskState.TODO, TaskState.DONE, null, true)).not.toThrow();
  });
});
