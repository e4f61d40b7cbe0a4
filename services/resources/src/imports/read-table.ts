import type { Text } from '@outpost/shared/errors';
import type { Column } from './column.ts';

/** A row of a table as it was sent: its line in the file, and the texts of its cells. */
export interface GivenRow {
  line: number;
  cells: readonly string[];
}

/** One thing that is wrong, where it stands. `column` is the header in the file, empty for the whole row. */
export interface RowFault {
  line: number;
  column: string;
  text: Text;
}

/** A row as it was read: the values of the cells that are not empty, by field. */
export interface ReadRow {
  line: number;
  code: string;
  values: ReadonlyMap<string, unknown>;
  /** Fields whose cell says something that cannot be read. */
  faulty: ReadonlySet<string>;
}

export interface ReadTable {
  rows: ReadRow[];
  faults: RowFault[];
}

const HEADER_LINE = 1;
const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
const columnOf = (columns: readonly Column[], header: string): Column | undefined =>
  columns.find(({ field, zh, en }) => [field, zh, en].some((name) => same(name, header)));

function headerFaults(headers: readonly string[], found: readonly (Column | undefined)[]): RowFault[] {
  const at = (header: string, zh: string, en: string): RowFault => ({
    line: HEADER_LINE,
    column: header,
    text: { zh, en },
  });
  const faults = headers.flatMap((header, index) => {
    const column = found[index];
    if (!column)
      return [at(header, `没有“${header}”这一列，请对照模板`, `there is no column "${header}"; see the template`)];
    return found.indexOf(column) === index ? [] : [at(header, '此列重复', 'the column is there twice')];
  });
  return found.some((column) => column?.field === 'code')
    ? faults
    : [...faults, at('', '缺少“编号”列', 'the column "Code" is missing')];
}

function readRow({ line, cells }: GivenRow, headers: readonly string[], found: readonly (Column | undefined)[]) {
  const values = new Map<string, unknown>();
  const faults: RowFault[] = [];
  const faulty = new Set<string>();
  found.forEach((column, index) => {
    const text = (cells[index] ?? '').trim();
    if (!column || text === '') return;
    const cell = column.read(text);
    if ('fault' in cell) {
      faults.push({ line, column: headers[index] ?? '', text: cell.fault });
      faulty.add(column.field);
    } else values.set(column.field, cell.value);
  });
  return { values, faults, faulty };
}

/** Reads a table by its header. An empty cell says nothing; every row has a code, which no other row has. */
export function readTable(
  columns: readonly Column[],
  headers: readonly string[],
  given: Iterable<GivenRow>,
): ReadTable {
  const found = headers.map((header) => columnOf(columns, header));
  const table: ReadTable = { rows: [], faults: headerFaults(headers, found) };
  const firstLine = new Map<string, number>();
  for (const row of given) {
    const { line } = row;
    const { values, faults, faulty } = readRow(row, headers, found);
    table.faults.push(...faults);
    const code = values.get('code');
    if (typeof code !== 'string') {
      if (!faulty.has('code')) {
        table.faults.push({ line, column: '', text: { zh: '缺少编号', en: 'the code is missing' } });
      }
      continue;
    }
    const before = firstLine.get(code);
    if (before !== undefined) {
      table.faults.push({
        line,
        column: '',
        text: { zh: `编号 ${code} 与第 ${before} 行重复`, en: `the code ${code} is in line ${before} already` },
      });
      continue;
    }
    firstLine.set(code, line);
    table.rows.push({ line, code, values, faulty });
  }
  return table;
}

/** What a new record lacks. */
export const missingIn = (columns: readonly Column[], { line, values, faulty }: ReadRow): RowFault[] =>
  columns
    .filter(({ required, field }) => required && !values.has(field) && !faulty.has(field))
    .map(({ zh, en }) => ({
      line,
      column: zh,
      text: { zh: `新登记须填写“${zh}”`, en: `a new record needs "${en}"` },
    }));
