import type { Dispatch } from '../dispatches/dispatch.entity.ts';
import { ACTIVE_STATES } from '../dispatches/dispatch-states.ts';

/** Where it set out from is what it reported in the hours before it was asked for. */
const BEFORE_MS = 6 * 3_600_000;

/** From when until when the way of a dispatch is told: from before it was asked for, until it is over. */
export function trackedTime(
  { requestedAt, state, stepsTaken }: Pick<Dispatch, 'requestedAt' | 'state' | 'stepsTaken'>,
  now: Date,
): { from: Date; to: Date } {
  const last = stepsTaken.at(-1);
  const over = !ACTIVE_STATES.includes(state) && last;
  return { from: new Date(requestedAt.getTime() - BEFORE_MS), to: over ? new Date(last.at) : now };
}
