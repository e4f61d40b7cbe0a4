import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { decodeText, readTableFile } from './read-file';
import { MAX_ROWS, TableFileError, toTable } from './table-file';

const faultOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof TableFileError ? error.fault : error;
  }
};
const asFile = (name: string, ...parts: BlobPart[]): File => new File(parts, name);
const sheet = (xml: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(zipSync({ 'xl/worksheets/sheet1.xml': strToU8(xml) }));

describe('a table in a file', () => {
  it('is read from CSV, with its lines, whatever the encoding', async () => {
    const table = await readTableFile(asFile('a.csv', '编号,名称\r\n\r\nJX-1,"挖掘机, 大"\r\n'));
    expect(table).toEqual({ headers: ['编号', '名称'], rows: [{ line: 3, cells: ['JX-1', '挖掘机, 大'] }] });
    // 编号 in GB 18030
    expect(decodeText(new Uint8Array([0xb1, 0xe0, 0xba, 0xc5]))).toBe('编号');
  });

  it('is read from XLSX, numbers and dates as a person sees them', async () => {
    const cells = [
      ['编号', '人数', '备案日期'],
      ['DZ-1', 24, { value: new Date(Date.UTC(2026, 2, 1)), type: Date, format: 'yyyy-mm-dd' }],
    ] as never;
    const blob = await writeXlsxFile(cells).toBlob();
    expect(await readTableFile(asFile('a.xlsx', await blob.arrayBuffer()))).toEqual({
      headers: ['编号', '人数', '备案日期'],
      rows: [{ line: 2, cells: ['DZ-1', '24', '2026-03-01'] }],
    });
  });

  it.each([
    ['of another kind', () => readTableFile(asFile('a.pdf', 'x')), 'type'],
    ['that is no workbook', () => readTableFile(asFile('a.xlsx', 'x')), 'unreadable'],
    [
      'with merged cells',
      () => readTableFile(asFile('a.xlsx', sheet('<mergeCells><mergeCell ref="A1:B1"/>'))),
      'merged',
    ],
    ['with a formula', () => readTableFile(asFile('a.xlsx', sheet('<c r="B2"><f>A1+1</f><v>2</v></c>'))), 'formula'],
    ['that is too large', () => readTableFile(asFile('a.csv', new Uint8Array(11 * 1024 * 1024))), 'tooLarge'],
    ['without rows', () => readTableFile(asFile('a.csv', '编号,名称\n,\n')), 'empty'],
    ['with nothing in it', () => readTableFile(asFile('a.csv', '')), 'empty'],
    ['with too many rows', () => toTable([['编号'], ...Array.from({ length: MAX_ROWS + 1 }, () => ['x'])]), 'rows'],
  ])('%s is refused', async (_name, read, fault) => {
    expect(await faultOf(read)).toBe(fault);
  });

  it('that would unpack to more than any table is refused before it does', async () => {
    const bomb = sheet('<sheetData/>');
    const directory = bomb.findIndex((_, at) => bomb[at] === 0x50 && bomb[at + 1] === 0x4b && bomb[at + 2] === 1);
    new DataView(bomb.buffer).setUint32(directory + 24, 3_000_000_000, true);
    expect(await faultOf(() => readTableFile(asFile('a.xlsx', bomb)))).toBe('unpacksTooLarge');
  });
});
