export interface CellAt {
  row: string;
  column: string;
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last' | 'pageUp' | 'pageDown';

const PAGE = 15;
const clamp = (value: number, length: number): number => Math.max(0, Math.min(length - 1, value));

/** Where a step leads from a cell. A cell that is no longer there is left for the first one. */
export function stepFrom(
  at: CellAt | null,
  step: Step,
  rows: readonly string[],
  columns: readonly string[],
): CellAt | null {
  const y = at ? rows.indexOf(at.row) : -1;
  const x = at ? columns.indexOf(at.column) : -1;
  const go = (toY: number, toX: number): CellAt | null => {
    const row = rows[clamp(toY, rows.length)];
    const column = columns[clamp(toX, columns.length)];
    return row !== undefined && column !== undefined ? { row, column } : null;
  };
  if (y < 0 || x < 0) return go(0, 0);
  switch (step) {
    case 'up':
      return go(y - 1, x);
    case 'down':
      return go(y + 1, x);
    case 'left':
      return go(y, x - 1);
    case 'right':
      return go(y, x + 1);
    case 'rowStart':
      return go(y, 0);
    case 'rowEnd':
      return go(y, columns.length - 1);
    case 'first':
      return go(0, 0);
    case 'last':
      return go(rows.length - 1, columns.length - 1);
    case 'pageUp':
      return go(y - PAGE, x);
    case 'pageDown':
      return go(y + PAGE, x);
  }
}

/** The next cell that can be typed into, over the row's end into the next row; null at the end of the table. */
export function nextEditable(
  at: CellAt,
  direction: 1 | -1,
  rows: readonly string[],
  editable: readonly string[],
  columns: readonly string[],
): CellAt | null {
  const y = rows.indexOf(at.row);
  const x = columns.indexOf(at.column);
  if (y < 0 || x < 0 || editable.length === 0) return null;
  const inRow = columns.filter((key) => editable.includes(key));
  const beside =
    direction === 1 ? inRow.find((key) => columns.indexOf(key) > x) : inRow.findLast((key) => columns.indexOf(key) < x);
  if (beside !== undefined) return { row: at.row, column: beside };
  const row = rows[y + direction];
  const column = direction === 1 ? inRow[0] : inRow.at(-1);
  return row !== undefined && column !== undefined ? { row, column } : null;
}

export const cellId = ({ row, column }: CellAt): string => `cell-${row}/${column}`;

/** Reads `row/column` as it stands in a cell's `data-cell`. */
export function cellFrom(text: string | undefined): CellAt | null {
  const [row, column] = (text ?? '').split('/');
  return row && column ? { row, column } : null;
}
