import { describe, expect, it } from 'vitest';
import { textEditing } from '../model/editing';
import type { Column } from '../model/register';
import { carriedVersion, theirChange } from './conflict';

const row = (version: number, name: string, phone: string) => ({
  id: 'r',
  code: 'C',
  demo: false,
  version,
  name,
  phone,
});
type Row = ReturnType<typeof row>;
const column = (key: 'name' | 'phone', title: string): Column<Row, object> => ({
  key,
  title,
  width: 100,
  text: (of) => of[key],
  edit: textEditing(
    (of: Row) => of[key],
    (text) => ({ [key]: text }),
  ),
});
const NAME = column('name', '名称');
const COLUMNS = [NAME, column('phone', '电话')];

describe('what someone else has changed', () => {
  it('is told with the value of the cell and the version that it now stands at', () => {
    const theirs = theirChange(row(3, '旧', '1'), row(5, '新', '1'), NAME, COLUMNS);
    expect(theirs).toEqual({ version: 5, value: '新', text: '新', others: [] });
  });

  it('names the other values of the row that they changed', () => {
    const theirs = theirChange(row(3, '旧', '1'), row(4, '旧', '2'), NAME, COLUMNS);
    expect(theirs.others).toEqual([{ title: '电话', before: '1', after: '2' }]);
  });
});

describe('the version to save on', () => {
  it('is the one that was seen', () => {
    expect(carriedVersion(3, new Map())).toBe(3);
  });

  it('is carried over the reader’s own saves', () => {
    expect(
      carriedVersion(
        3,
        new Map([
          [3, 4],
          [4, 5],
        ]),
      ),
    ).toBe(5);
  });

  it('is not carried over a change by someone else in between', () => {
    expect(
      carriedVersion(
        3,
        new Map([
          [3, 4],
          [5, 6],
        ]),
      ),
    ).toBe(4);
  });
});
