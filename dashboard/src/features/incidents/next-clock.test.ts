import { describe, expect, it } from 'vitest';
import { type ClockFact, runningClocks, type TaskFact } from './next-clock';

const NOON = Date.parse('2026-11-25T04:00:00Z');
const at = (minutes: number): string => new Date(NOON + minutes * 60_000).toISOString();
const clock = (part: Partial<ClockFact>): ClockFact => ({
  kind: 'WRITTEN',
  origin: 'ACCIDENT_UNIT',
  name: '书面报告',
  nameEn: 'Report in writing',
  clause: '4.1',
  state: 'RUNNING',
  dueAt: at(30),
  atOnce: false,
  ...part,
});
const task = (part: Partial<TaskFact>): TaskFact => ({
  title: '划定警戒区',
  titleEn: 'Set up a cordon',
  clause: '4.4(3)',
  state: 'TODO',
  dueAt: at(10),
  ...part,
});

describe('the next clock of an incident', () => {
  it('is what is due first, a report or a task', () => {
    expect(runningClocks([clock({})], [], NOON).next?.name).toBe('书面报告');
    expect(runningClocks([clock({})], [task({})], NOON).next).toMatchObject({ what: 'task', clause: '4.4(3)' });
  });

  it('leaves out what was sent, what is waiting, what is done and what has no time', () => {
    const quiet = [clock({ state: 'SENT' }), clock({ state: 'WAITING' }), clock({ dueAt: null })];
    expect(runningClocks(quiet, [task({ state: 'DONE' }), task({ dueAt: null })], NOON)).toEqual({
      next: null,
      over: 0,
    });
  });

  it('counts what is over, to the second', () => {
    const clocks = [clock({ dueAt: at(0) }), clock({ dueAt: new Date(NOON - 1000).toISOString(), state: 'OVERDUE' })];
    expect(runningClocks(clocks, [task({ dueAt: at(-5) })], NOON)).toMatchObject({ over: 2, next: { what: 'task' } });
  });
});
