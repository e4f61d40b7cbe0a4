import { describe, expect, it } from 'vitest';
import { AT_REST, type GridAct, type GridState, gridState, type Theirs } from './edit-state';

const NAME = { row: 'r1', column: 'name' };
const PHONE = { row: 'r1', column: 'phone' };
const KEY = 'r1/name';
const THEIRS: Theirs = { version: 5, value: '他的', text: '他的', others: [] };
const after = (...acts: GridAct[]): GridState => acts.reduce(gridState, AT_REST);
const open: GridAct = { type: 'open', at: NAME, typed: '旧名', version: 3 };
const type = (typed: string): GridAct => ({ type: 'type', key: KEY, typed });
const send: GridAct = { type: 'send', key: KEY };

describe('a cell', () => {
  it('opens with the value and the version that the reader saw', () => {
    expect(after(open).edits[KEY]).toMatchObject({ phase: 'open', typed: '旧名', seen: '旧名', version: 3 });
  });

  it('closes by itself when it was left as it was', () => {
    expect(after(open, { type: 'at', at: PHONE }).edits).toEqual({});
  });

  it('keeps what was typed when the reader goes elsewhere without saving', () => {
    expect(after(open, type('新名'), { type: 'at', at: PHONE }).edits[KEY]?.typed).toBe('新名');
  });

  it('is not typed into while it is being saved', () => {
    expect(after(open, type('新名'), send, type('更新')).edits[KEY]).toMatchObject({ phase: 'saving', typed: '新名' });
  });

  it('is closed and marked only once the server has saved it', () => {
    const state = after(open, type('新名'), send, { type: 'saved', key: KEY });
    expect(state).toMatchObject({ edits: {}, saved: KEY });
  });

  it('keeps what was typed when it is refused, and says why', () => {
    const state = after(open, type('新名'), send, { type: 'refused', key: KEY, problem: '太长' });
    expect(state.edits[KEY]).toMatchObject({ phase: 'refused', typed: '新名', problem: '太长' });
  });

  it('is sent again on the version that the other person made', () => {
    const state = after(open, type('新名'), send, { type: 'overtaken', key: KEY, theirs: THEIRS }, send);
    expect(state.edits[KEY]).toMatchObject({ phase: 'saving', typed: '新名', version: 5, seen: '他的', theirs: null });
  });

  it('takes the other value by being left', () => {
    const state = after(
      open,
      type('新名'),
      send,
      { type: 'overtaken', key: KEY, theirs: THEIRS },
      { type: 'leave', key: KEY },
    );
    expect(state.edits).toEqual({});
  });

  it('keeps what was typed when it is opened a second time', () => {
    expect(after(open, type('新名'), open).edits[KEY]?.typed).toBe('新名');
  });

  it('does not bring back a cell whose answer comes after it was left', () => {
    expect(after(open, { type: 'leave', key: KEY }, { type: 'refused', key: KEY, problem: '太长' }).edits).toEqual({});
  });
});
