import { describe, expect, it } from 'vitest';
import { arrange } from './arrange';

const row = (code: string, name: string, strength: number | null) => ({
  id: code,
  code,
  version: 1,
  demo: true,
  name,
  strength,
});
type Row = ReturnType<typeof row>;

const ROWS = [row('DZ-001', '巴楚消防', 45), row('DZ-002', '色力布亚民兵', null), row('DZ-010', '矿山救护队', 9)];
const COLUMNS = [
  { key: 'name', text: ({ name }: Row) => name },
  { key: 'strength', text: ({ strength }: Row) => String(strength ?? ''), order: ({ strength }: Row) => strength },
];
const FILTERS = [
  { key: 'size', title: '', options: [], matches: ({ strength }: Row, value: string) => String(strength) === value },
];
const codes = (arrangement: Partial<Parameters<typeof arrange>[3]>) =>
  arrange(ROWS, COLUMNS, FILTERS, { search: '', chosen: {}, sorting: null, ...arrangement }).map(({ code }) => code);

describe('a register', () => {
  it('shows every row as it was read when nothing is asked', () => {
    expect(codes({})).toEqual(['DZ-001', 'DZ-002', 'DZ-010']);
  });

  it('finds rows in which every word of the search stands, code and columns alike', () => {
    expect(codes({ search: 'dz 消防' })).toEqual(['DZ-001']);
    expect(codes({ search: '消防 民兵' })).toEqual([]);
  });

  it('is narrowed by a filter, and not by one that chooses nothing', () => {
    expect(codes({ chosen: { size: '9' } })).toEqual(['DZ-010']);
    expect(codes({ chosen: { size: '' } })).toHaveLength(3);
  });

  it('sorts figures as figures and keeps what is missing at the end in both directions', () => {
    expect(codes({ sorting: { column: 'strength', descending: false } })).toEqual(['DZ-010', 'DZ-001', 'DZ-002']);
    expect(codes({ sorting: { column: 'strength', descending: true } })).toEqual(['DZ-001', 'DZ-010', 'DZ-002']);
  });

  it('sorts by its codes too', () => {
    expect(codes({ sorting: { column: 'code', descending: true } })).toEqual(['DZ-010', 'DZ-002', 'DZ-001']);
  });
});
