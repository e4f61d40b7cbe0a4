import { describe, expect, it } from 'vitest';
import { ANSWERS, ConsultationState, ENDS, NEXT, requireAmong, requireStep } from './consultation-states.ts';

const states = Object.values(ConsultationState);
const said = { note: '说明', advice: '先断电' };
const failing = (extensions: object) => expect.objectContaining({ extensions: expect.objectContaining(extensions) });

describe('the steps of a consultation', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireStep(from, to, said);
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else expect(step).toThrow(failing({ code: 'PLAN_RULE', clause: '2.3' }));
    },
  );

  it.each([
    ['DECLINED', { note: null }, 'note'],
    ['CANCELLED', { note: null }, 'note'],
    ['ADVISED', { note: '电话', advice: null }, 'advice'],
  ] as const)('to %s has to say why, or what', (to, given, field) => {
    expect(() => requireStep(ConsultationState.REQUESTED, ConsultationState[to], given)).toThrow(failing({ field }));
  });

  it('are the expert’s or those of who asked, never both', () => {
    expect(ANSWERS.filter((state) => ENDS.includes(state))).toEqual([]);
    for (const state of states) {
      if (ANSWERS.includes(state)) expect(() => requireAmong(state, ANSWERS)).not.toThrow();
      else expect(() => requireAmong(state, ANSWERS)).toThrow(failing({ code: 'BAD_USER_INPUT', field: 'to' }));
    }
  });
});
