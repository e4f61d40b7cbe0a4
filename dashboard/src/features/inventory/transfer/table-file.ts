/** A table as it stands in a file: the header, and each row with its line. */
export interface TableFile {
  headers: string[];
  rows: { line: number; cells: string[] }[];
}

/** Why a file cannot be taken. `detail` is a number or a name that the sentence needs. */
export type FileFault =
  | 'type'
  | 'tooLarge'
  | 'unpacksTooLarge'
  | 'unreadable'
  | 'merged'
  | 'formula'
  | 'empty'
  | 'rows';

export class TableFileError extends Error {
  constructor(
    readonly fault: FileFault,
    readonly detail = '',
  ) {
    super(fault);
  }
}

/** More than a county has of anything (the service refuses more, too). */
export const MAX_ROWS = 20_000;
export const MAX_BYTES = 10 * 1024 * 1024;

/** Rows of cells as texts: the first that says something is the header, empty rows are passed over. */
export function toTable(lines: readonly (readonly string[])[]): TableFile {
  const says = (cells: readonly string[]): boolean => cells.some((cell) => cell.trim() !== '');
  const first = lines.findIndex(says);
  if (first < 0) throw new TableFileError('empty');
  const header = (lines[first] ?? []).map((cell) => cell.trim());
  const width = header.findLastIndex((cell) => cell !== '') + 1;
  const rows = lines.flatMap((cells, index) =>
    index > first && says(cells)
      ? [{ line: index + 1, cells: Array.from({ length: width }, (_, column) => (cells[column] ?? '').trim()) }]
      : [],
  );
  if (rows.length === 0) throw new TableFileError('empty');
  if (rows.length > MAX_ROWS) throw new TableFileError('rows', String(rows.length));
  return { headers: header.slice(0, width), rows };
}
