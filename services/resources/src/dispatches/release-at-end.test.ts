import { describe, expect, it } from 'vitest';
import { ACTIVE_STATES, DispatchState, NEXT } from './dispatch-states.ts';
import { AT_END } from './release-at-end.ts';

describe('what becomes of a dispatch at the end of the response (4.8)', () => {
  it.each(Object.values(DispatchState))('%s takes a step that the table has, or stays', (state) => {
    const to = AT_END[state];
    if (to) expect(NEXT[state]).toContain(to);
    else
      expect([
        DispatchState.RELEASED,
        ...Object.values(DispatchState).filter((one) => !ACTIVE_STATES.includes(one)),
      ]).toContain(state);
  });
});
