import { describe, expect, it } from 'vitest';
import { nextEditable, stepFrom } from './cell-at';

const ROWS = ['r1', 'r2', 'r3'];
const COLUMNS = ['code', 'name', 'kind', 'phone'];
const EDITABLE = ['name', 'phone'];
const at = (row: string, column: string) => ({ row, column });

describe('a step in the table', () => {
  it.each([
    ['down', at('r1', 'name'), at('r2', 'name')],
    ['up', at('r1', 'name'), at('r1', 'name')],
    ['right', at('r1', 'phone'), at('r1', 'phone')],
    ['left', at('r1', 'name'), at('r1', 'code')],
    ['rowEnd', at('r2', 'name'), at('r2', 'phone')],
    ['last', at('r1', 'code'), at('r3', 'phone')],
    ['pageDown', at('r1', 'kind'), at('r3', 'kind')],
  ] as const)('%s stays inside of it', (step, from, to) => {
    expect(stepFrom(from, step, ROWS, COLUMNS)).toEqual(to);
  });

  it('begins at the first cell when its own has gone', () => {
    expect(stepFrom(at('gone', 'name'), 'down', ROWS, COLUMNS)).toEqual(at('r1', 'code'));
    expect(stepFrom(null, 'down', [], COLUMNS)).toBeNull();
  });
});

describe('going on with Tab', () => {
  it('passes over what cannot be typed into', () => {
    expect(nextEditable(at('r1', 'name'), 1, ROWS, EDITABLE, COLUMNS)).toEqual(at('r1', 'phone'));
    expect(nextEditable(at('r1', 'phone'), -1, ROWS, EDITABLE, COLUMNS)).toEqual(at('r1', 'name'));
  });

  it('goes over the end of a row into the next, and stops at the end of the table', () => {
    expect(nextEditable(at('r1', 'phone'), 1, ROWS, EDITABLE, COLUMNS)).toEqual(at('r2', 'name'));
    expect(nextEditable(at('r2', 'name'), -1, ROWS, EDITABLE, COLUMNS)).toEqual(at('r1', 'phone'));
    expect(nextEditable(at('r3', 'phone'), 1, ROWS, EDITABLE, COLUMNS)).toBeNull();
  });
});
