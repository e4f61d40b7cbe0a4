import { describe, expect, it } from 'vitest';
import { keyAct } from './keys';

const stroke = (key: string, more = {}) => ({ key, shift: false, control: false, composing: false, ...more });

describe('a key in the grid', () => {
  it.each(['Enter', 'F2'])('%s opens a cell', (key) => {
    expect(keyAct(stroke(key), false)).toEqual({ type: 'open' });
  });

  it('moves with the arrows, but not while a cell is open', () => {
    expect(keyAct(stroke('ArrowDown'), false)).toEqual({ type: 'step', step: 'down' });
    expect(keyAct(stroke('ArrowDown'), true)).toBeNull();
  });

  it('saves with Enter, saves and goes on with Tab, leaves with Escape', () => {
    expect(keyAct(stroke('Enter'), true)).toEqual({ type: 'save' });
    expect(keyAct(stroke('Tab'), true)).toEqual({ type: 'saveAndGo', direction: 1 });
    expect(keyAct(stroke('Tab', { shift: true }), true)).toEqual({ type: 'saveAndGo', direction: -1 });
    expect(keyAct(stroke('Escape'), true)).toEqual({ type: 'leave' });
  });

  it('leaves the grid with Tab when no cell is open', () => {
    expect(keyAct(stroke('Tab'), false)).toBeNull();
  });

  it('lets Enter choose a word of the input method', () => {
    expect(keyAct(stroke('Enter', { composing: true }), true)).toBeNull();
  });
});
