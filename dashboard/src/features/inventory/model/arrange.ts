import type { Column, Filter, RegisterRow } from './register';

export interface Sorting {
  column: string;
  descending: boolean;
}

interface Arrangement {
  search: string;
  chosen: Readonly<Record<string, string>>;
  sorting: Sorting | null;
}

type Ordered<Row> = Pick<Column<Row, never>, 'key' | 'text' | 'order'>;

const missing = (value: string | number | null): boolean => value === null || value === '';

function compare(one: string | number | null, other: string | number | null, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one ?? ''), String(other ?? ''));
}

/** Every word of the search has to stand somewhere in the row; filters narrow it further; the order is stable. */
export function arrange<Row extends RegisterRow>(
  rows: readonly Row[],
  columns: readonly Ordered<Row>[],
  filters: readonly Filter<Row>[],
  { search, chosen, sorting }: Arrangement,
): readonly Row[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const inForce = filters.flatMap(({ key, matches }) => {
    const value = chosen[key];
    return value ? [(row: Row) => matches(row, value)] : [];
  });
  const kept = rows.filter((row) => {
    if (!inForce.every((matches) => matches(row))) return false;
    if (words.length === 0) return true;
    const text = `${row.code} ${columns.map((column) => column.text(row)).join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const byCode = { key: 'code', text: ({ code }: Row) => code };
  const column: Ordered<Row> | undefined = sorting
    ? [byCode, ...columns].find(({ key }) => key === sorting.column)
    : undefined;
  if (!sorting || !column) return kept;
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const value = column.order ?? column.text;
  const sign = sorting.descending ? -1 : 1;
  return kept
    .map((row) => ({ row, by: value(row) }))
    .sort((a, b) => {
      const gap = Number(missing(a.by)) - Number(missing(b.by));
      return gap === 0 ? sign * compare(a.by, b.by, collator) : gap;
    })
    .map(({ row }) => row);
}
