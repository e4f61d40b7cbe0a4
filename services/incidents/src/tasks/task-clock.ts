import { IncidentState, OPEN_STATES } from '../incidents/incident-states.ts';
import type { TaskPhase } from './checklist-table.ts';
import { OPEN_TASKS, type TaskState } from './task-states.ts';

interface Timed {
  state: TaskState;
  dueAt: Date | null;
  doneAt: Date | null;
}

/** How a task stands to its due time at an instant; null where there is none. Seconds are whole. */
export interface TaskClock {
  late: boolean;
  secondsLeft: number | null;
  secondsLate: number | null;
}

const NO_CLOCK: TaskClock = { late: false, secondsLeft: null, secondsLate: null };

/** The due second itself is in time. What was done late stays late; what is not needed has no clock. */
export function readTaskClock({ state, dueAt, doneAt }: Timed, now: Date): TaskClock {
  const until = doneAt ?? (OPEN_TASKS.includes(state) ? now : null);
  if (!dueAt || !until) return NO_CLOCK;
  const over = Math.floor((until.getTime() - dueAt.getTime()) / 1000);
  if (until > dueAt) return { late: true, secondsLeft: null, secondsLate: over };
  return { late: false, secondsLeft: doneAt ? null : 0 - over, secondsLate: null };
}

const RECOVERING: readonly IncidentState[] = [IncidentState.ENDED, IncidentState.RECOVERY];

/** Whether an incident is in the phase of a task: nobody is called late for first measures of what is over. */
export const inPhase = (phase: TaskPhase, state: IncidentState): boolean =>
  (phase === 'RESPONSE' ? OPEN_STATES : RECOVERING).includes(state);

/** From when on a task is on the late list, whether that has come or not; null while it cannot be. */
export const lateAtOf = (task: Omit<Timed, 'doneAt'> & { phase: TaskPhase }, incident: IncidentState): Date | null =>
  OPEN_TASKS.includes(task.state) && inPhase(task.phase, incident) ? task.dueAt : null;
