import { MAX_BYTES, type TableFile, TableFileError, toTable } from './table-file';

/** UTF-8 as it should be, else GB 18030, in which spreadsheets here save CSV. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** A cell of a workbook as the text that a person sees in it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<TableFile> {
  const { guardXlsx } = await import('./xlsx-guard');
  guardXlsx(bytes);
  const { readSheet } = await import('read-excel-file/browser');
  const lines = await readSheet(new Blob([bytes])).catch(() => {
    throw new TableFileError('unreadable');
  });
  return toTable(lines.map((cells) => cells.map(cellText)));
}

async function readCsv(bytes: Uint8Array): Promise<TableFile> {
  const { default: papa } = await import('papaparse');
  const { data } = papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: false });
  return toTable(data);
}

/** Reads a table from an XLSX or CSV file, or says why it cannot be taken. */
export async function readTableFile(file: File): Promise<TableFile> {
  if (file.size > MAX_BYTES) throw new TableFileError('tooLarge');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (/\.xlsx$/i.test(file.name)) return readXlsx(bytes);
  if (/\.(csv|txt)$/i.test(file.name)) return readCsv(bytes);
  throw new TableFileError('type', file.name);
}
