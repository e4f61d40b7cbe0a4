import { describe, expect, it } from 'vitest';
import { IncidentState } from '../incidents/incident-states.ts';
import { inPhase, lateAtOf, readTaskClock } from './task-clock.ts';
import { TaskState } from './task-states.ts';

const at = (seconds: number) => new Date(Date.parse('2026-11-24T02:00:00Z') + seconds * 1000);
const DUE = 1800;

describe('the clock of a task', () => {
  it.each([
    ['TODO', null, DUE - 1, false, 1, null],
    ['TODO', null, DUE, false, 0, null],
    ['TODO', null, DUE + 1, true, null, 1],
    ['IN_PROGRESS', null, DUE + 90, true, null, 90],
    ['DONE', DUE, 99_999, false, null, null],
    ['DONE', DUE + 1, 99_999, true, null, 1],
    ['NOT_NEEDED', null, 99_999, false, null, null],
  ] as const)('%s, done at %s, at %i s', (state, doneAt, now, late, secondsLeft, secondsLate) => {
    const task = { state: TaskState[state], dueAt: at(DUE), doneAt: doneAt === null ? null : at(doneAt) };
    expect(readTaskClock(task, at(now))).toEqual({ late, secondsLeft, secondsLate });
  });

  it('is none without a due time', () => {
    const none = { late: false, secondsLeft: null, secondsLate: null };
    expect(readTaskClock({ state: TaskState.TODO, dueAt: null, doneAt: null }, at(0))).toEqual(none);
  });
});

const RESPONSE_STATES = ['REPORTED', 'VERIFIED', 'RESPONDING', 'SUSPENDED'];
const RECOVERY_STATES = ['ENDED', 'RECOVERY'];

describe('the phase of a task', () => {
  it.each(Object.values(IncidentState))('in an incident that is %s', (state) => {
    expect(inPhase('RESPONSE', state)).toBe(RESPONSE_STATES.includes(state));
    expect(inPhase('RECOVERY', state)).toBe(RECOVERY_STATES.includes(state));
  });

  it.each(Object.values(TaskState))('puts a %s task on the late list only while it is open', (state) => {
    const task = { state, dueAt: at(DUE), phase: 'RESPONSE' } as const;
    const open = ['TODO', 'IN_PROGRESS'].includes(state);
    expect(lateAtOf(task, IncidentState.RESPONDING)).toEqual(open ? at(DUE) : null);
    expect(lateAtOf(task, IncidentState.ENDED)).toBeNull();
  });
});
