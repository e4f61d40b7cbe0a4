import { describe, expect, it } from 'vitest';
import { doneOf, groupTasks } from './group-tasks';

const task = (id: string, list: string | null, ordinal: number, state = 'TODO') => ({
  id,
  ordinal,
  state,
  checklist: list === null ? null : { id: list },
});

describe('tasks in their lists', () => {
  it('stand in the order of the lists and of each list, own ones last, empty lists left out', () => {
    const tasks = [task('c', null, 1), task('b', 'county', 2), task('a', 'county', 1), task('u', 'unit', 1)];
    const groups = groupTasks(tasks, [{ id: 'unit' }, { id: 'county' }, { id: 'empty' }]);
    expect(groups.map(({ list, tasks: some }) => [list?.id ?? null, some.map(({ id }) => id)])).toEqual([
      ['unit', ['u']],
      ['county', ['a', 'b']],
      [null, ['c']],
    ]);
  });

  it('are done when they are done or not needed', () => {
    expect(doneOf([task('a', null, 1, 'DONE'), task('b', null, 2, 'NOT_NEEDED'), task('c', null, 3)])).toBe(2);
  });
});
