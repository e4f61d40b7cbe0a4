import type { HTMLAttributes, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import type { CellEdits } from '../edit/useCellEdits';
import { type CellAt, cellFrom, cellId } from './cell-at';

interface GridShellProps {
  grid: RefObject<HTMLDivElement | null>;
  label: string;
  count: number;
  edits: CellEdits;
  onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => void;
  children: ReactNode;
}

function cellOf({ target }: MouseEvent): CellAt | null {
  if (!(target instanceof Element) || target.closest('.cell-editor')) return null;
  return cellFrom(target.closest<HTMLElement>('[data-cell]')?.dataset['cell']);
}

/** The frame that holds the focus for all cells and hears their keys and clicks. */
export function GridShell({ grid, label, count, edits, onKeyDown, children }: GridShellProps) {
  const { state, go, open } = edits;
  // The virtual table is made of divs, so the role of a grid is given rather than had.
  const asGrid: HTMLAttributes<HTMLDivElement> = {
    role: 'grid',
    tabIndex: 0,
    'aria-label': label,
    'aria-rowcount': count,
    'aria-activedescendant': state.at ? cellId(state.at) : undefined,
    onKeyDown,
    onMouseDown: (event) => {
      const at = cellOf(event);
      if (at) go(at);
    },
    onDoubleClick: (event) => {
      const at = cellOf(event);
      if (at) open(at);
    },
  };
  return (
    <div {...asGrid} ref={grid} className="grid" data-testid="register-grid">
      {children}
    </div>
  );
}
