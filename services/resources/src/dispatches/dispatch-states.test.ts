import { describe, expect, it } from 'vitest';
import { READY, ResourceStatus } from '../resource-status.ts';
import { ACTIVE_STATES, DispatchState, NEXT, RESOURCE_STATUS, requireStep } from './dispatch-states.ts';

const states = Object.values(DispatchState);

describe('the steps of a dispatch', () => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s to %s follows the table',
    (from, to) => {
      const step = () => requireStep(from, to);
      if (NEXT[from].includes(to)) expect(step).not.toThrow();
      else
        expect(step).toThrow(
          expect.objectContaining({
            extensions: expect.objectContaining({ code: 'PLAN_RULE', clause: '6.2', field: 'to', allowed: NEXT[from] }),
          }),
        );
    },
  );

  it('ends where it is no longer active, and only there', () => {
    expect(states.filter((state) => NEXT[state].length === 0)).toEqual(
      states.filter((state) => !ACTIVE_STATES.includes(state)),
    );
  });

  it('can be declined only once it is approved, and cancelled only before it is on scene', () => {
    const from = (to: DispatchState) => states.filter((state) => NEXT[state].includes(to));
    expect(from(DispatchState.DECLINED)).toEqual(['APPROVED']);
    expect(from(DispatchState.CANCELLED)).toEqual(['REQUESTED', 'APPROVED', 'ACCEPTED', 'EN_ROUTE']);
  });

  it.each(states)('%s leaves the resource ready if and only if it is over', (state) => {
    expect(READY.includes(RESOURCE_STATUS[state])).toBe(!ACTIVE_STATES.includes(state));
    expect(RESOURCE_STATUS[state]).not.toBe(ResourceStatus.OUT_OF_SERVICE);
  });
});
