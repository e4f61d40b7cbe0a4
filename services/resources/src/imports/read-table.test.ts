import { describe, expect, it } from 'vitest';
import { date, decimal, list, oneOf, someOf, text, wholeNumber } from './cells.ts';
import { COLUMNS } from './columns.ts';
import { ImportKind } from './import-kinds.ts';
import { CONDITIONS, SKILLS } from './labels.ts';
import { missingIn, readTable } from './read-table.ts';

describe('a cell', () => {
  it.each([
    [text(5), '挖掘机', '挖掘机'],
    [wholeNumber(1, 10), '10', 10],
    [decimal(-180, 180), '78.5', 78.5],
    [date, '2026-11-24', '2026-11-24'],
    [date, '2026/1/4', '2026-01-04'],
    [date, '2026年11月24日', '2026-11-24'],
    [oneOf(CONDITIONS), '良好', 'GOOD'],
    [oneOf(CONDITIONS), 'Good', 'GOOD'],
    [oneOf(CONDITIONS), 'GOOD', 'GOOD'],
    [someOf(SKILLS), '灭火、危化处置，灭火', ['FIREFIGHTING', 'HAZMAT']],
    [list(3), '锹；镐', ['锹', '镐']],
  ])('%# reads %s', (read, given, value) => {
    expect(read(given)).toEqual({ value });
  });

  it.each([
    [text(2), '挖掘机', /2 个字符/],
    [wholeNumber(1, 10), '0', /1 到 10/],
    [wholeNumber(1, 10), '3.5', /整数/],
    [wholeNumber(1, 10), '1e1', /整数/],
    [wholeNumber(1, 10), '=A1', /整数/],
    [decimal(-90, 90), '91', /90/],
    [decimal(-90, 90), 'NaN', /的数/],
    [date, '2026-02-30', /有效日期/],
    [date, '46000', /有效日期/],
    [oneOf(CONDITIONS), '不错', /良好、一般、较差/],
    [someOf(SKILLS), '灭火、飞行', /飞行/],
    [list(1), '锹、镐', /1 项/],
  ])('%# refuses %s', (read, given, message) => {
    const cell = read(given);
    expect('fault' in cell && cell.fault.zh).toMatch(message);
  });
});

const equipment = COLUMNS[ImportKind.EQUIPMENT];

describe('a table', () => {
  it('is read by Chinese or English headers, in any order, without empty cells', () => {
    const { rows, faults } = readTable(
      equipment,
      ['名称', 'code', 'Kind', '型号'],
      [{ line: 2, cells: ['挖掘机 1 号', ' JX-101 ', '挖掘机', ''] }],
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      {
        line: 2,
        code: 'JX-101',
        values: new Map([
          ['name', '挖掘机 1 号'],
          ['code', 'JX-101'],
          ['kind', 'EXCAVATOR'],
        ]),
        faulty: new Set(),
      },
    ]);
  });

  it.each([
    ['an unknown column', ['编号', '颜色'], [{ line: 2, cells: ['A', '红'] }], { line: 1, column: '颜色' }],
    ['a column twice', ['编号', 'Code'], [], { line: 1, column: 'Code' }],
    ['no code column', ['名称'], [], { line: 1, column: '' }],
    ['a row without a code', ['编号', '名称'], [{ line: 3, cells: ['', '甲'] }], { line: 3, column: '' }],
    [
      'a code twice',
      ['编号'],
      [
        { line: 2, cells: ['A'] },
        { line: 9, cells: ['A'] },
      ],
      { line: 9, column: '' },
    ],
    ['a value that is none', ['编号', '类别'], [{ line: 2, cells: ['A', '飞船'] }], { line: 2, column: '类别' }],
  ])('with %s is told where', (_name, headers, rows, fault) => {
    expect(readTable(equipment, headers, rows).faults).toContainEqual(expect.objectContaining(fault));
  });

  it('says what a new record lacks', () => {
    const row = {
      line: 4,
      code: 'A',
      values: new Map([
        ['code', 'A'],
        ['name', '甲'],
        ['kind', 'LOADER'],
      ]),
      faulty: new Set<string>(),
    };
    expect(missingIn(equipment, row).map(({ line, column }) => [line, column])).toEqual([[4, '技术状况']]);
  });
});
