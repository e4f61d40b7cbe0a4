import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { cellKey } from '../edit/edit-state';
import type { CellEdits } from '../edit/useCellEdits';
import { type CellAt, nextEditable, stepFrom } from './cell-at';
import { keyAct } from './keys';

interface GridShape {
  rows: readonly string[];
  columns: readonly string[];
  editable: readonly string[];
  /** The acts of a row stand in a column that is entered rather than typed into. */
  press: (at: CellAt) => void;
  reveal: (at: CellAt) => void;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.closest('button, a') !== null;

/** The grid's keyboard: the grid itself holds the focus and names its cell, so that rows may come and go under it. */
export function useGridKeys(grid: RefObject<HTMLDivElement | null>, edits: CellEdits, shape: GridShape) {
  const { state, go, open, save, leave } = edits;
  const { rows, columns, editable, press, reveal } = shape;
  const edit = state.at ? state.edits[cellKey(state.at)] : undefined;
  const typing = edit !== undefined && edit.phase !== 'saving';
  const was = useRef(false);

  // When a field closes the browser drops the focus on the page; it belongs back in the grid.
  useEffect(() => {
    const lost = document.activeElement === document.body || document.activeElement === null;
    if (was.current && !typing && lost) grid.current?.focus({ preventScroll: true });
    was.current = typing;
  }, [typing, grid]);

  const goTo = (at: CellAt | null): void => {
    if (!at) return;
    go(at);
    reveal(at);
  };

  return (event: KeyboardEvent<HTMLDivElement>): void => {
    const { target, key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent } = event;
    if (altKey || !(target instanceof Node) || !event.currentTarget.contains(target)) return;
    if (isControl(target)) {
      if (key === 'Escape') grid.current?.focus({ preventScroll: true });
      return;
    }
    const at = state.at;
    const act = keyAct(
      { key, shift: shiftKey, control: ctrlKey || metaKey, composing: nativeEvent.isComposing },
      typing,
    );
    if (!act) return;
    if (act.type === 'step') {
      event.preventDefault();
      goTo(stepFrom(at, act.step, rows, columns));
      return;
    }
    if (!at) return;
    event.preventDefault();
    if (act.type === 'open' && !open(at)) press(at);
    if (act.type === 'leave') leave(at);
    if (act.type === 'save') save(at);
    if (act.type !== 'saveAndGo') return;
    save(at);
    const next = nextEditable(at, act.direction, rows, editable, columns);
    if (!next) return;
    open(next);
    reveal(next);
  };
}
