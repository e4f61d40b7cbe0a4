import { describe, expect, it } from 'vitest';
import { DispatchState } from '../dispatches/dispatch-states.ts';
import { trackedTime } from './tracked-time.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 24, hour));
const step = (state: DispatchState, hour: number) => ({
  state,
  at: at(hour).toISOString(),
  actorName: 'a',
  note: null,
});

describe('the way of a dispatch', () => {
  it('begins six hours before it was asked for, and goes on while it is under way', () => {
    const dispatch = {
      requestedAt: at(8),
      state: DispatchState.EN_ROUTE,
      stepsTaken: [step(DispatchState.EN_ROUTE, 9)],
    };
    expect(trackedTime(dispatch, at(12))).toEqual({ from: at(2), to: at(12) });
  });

  it('ends with the step that ended it', () => {
    const dispatch = {
      requestedAt: at(8),
      state: DispatchState.RETURNED,
      stepsTaken: [step(DispatchState.RETURNED, 11)],
    };
    expect(trackedTime(dispatch, at(20)).to).toEqual(at(11));
  });
});
