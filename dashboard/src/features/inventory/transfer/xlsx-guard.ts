import { type UnzipFileInfo, unzipSync } from 'fflate';
import { TableFileError } from './table-file';

/** What an XLSX of 20,000 rows unpacks to is a tenth of this; a bomb says more, or is cut off at what it says. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/**
 * Refuses a workbook whose cells do not say what they hold: merged ones, where a row has no value of its own, and
 * formulas, whose result is of another moment. Nothing is unpacked before its size is known.
 */
export function guardXlsx(bytes: Uint8Array): void {
  let unpacked = 0;
  const filter = ({ name, originalSize }: UnzipFileInfo): boolean => {
    unpacked += originalSize;
    if (unpacked > MAX_UNPACKED) throw new TableFileError('unpacksTooLarge');
    return SHEET.test(name);
  };
  const sheets = Object.entries(unzip(bytes, filter));
  if (sheets.length === 0) throw new TableFileError('unreadable');
  for (const [, content] of sheets) {
    const xml = new TextDecoder().decode(content);
    if (/<mergeCell[\s>]/.test(xml))
      throw new TableFileError('merged', /<mergeCell ref="([^"]+)"/.exec(xml)?.[1] ?? '');
    const formula = /<c r="([A-Z]+\d+)"[^>]*><f[\s>/]/.exec(xml);
    if (formula || /<f[\s>]/.test(xml)) throw new TableFileError('formula', formula?.[1] ?? '');
  }
}

function unzip(bytes: Uint8Array, filter: (file: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    throw error instanceof TableFileError ? error : new TableFileError('unreadable');
  }
}
