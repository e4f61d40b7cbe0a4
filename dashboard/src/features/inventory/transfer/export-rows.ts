import type { Feature, FeatureCollection } from 'geojson';

/** A list as it stands on the screen: titles of the columns, and the texts of each row. */
export interface ListTable {
  titles: readonly string[];
  rows: readonly (readonly string[])[];
}

/** What a spreadsheet would take for a formula is written as a text. */
const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `'${cell}` : cell;
const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** CSV as spreadsheets here open it: UTF-8 with a byte order mark, lines ended as RFC 4180 has them. */
export function toCsv({ titles, rows }: ListTable): string {
  const line = (cells: readonly string[]): string => cells.map((cell) => quoted(harmless(cell))).join(',');
  return `\uFEFF${[titles, ...rows].map(line).join('\r\n')}\r\n`;
}

interface Placed {
  id: string;
  code: string;
  position?: { longitude: number; latitude: number } | null;
}

/** The rows that have a place, as points (RFC 7946, WGS 84), each with what its columns say. */
export function toGeoJson(records: readonly Placed[], { titles, rows }: ListTable): FeatureCollection {
  const features = records.flatMap(({ id, position }, index): Feature[] => {
    if (!position) return [];
    const properties = Object.fromEntries(titles.map((title, column) => [title, rows[index]?.[column] ?? '']));
    const coordinates = [position.longitude, position.latitude];
    return [{ type: 'Feature', id, geometry: { type: 'Point', coordinates }, properties }];
  });
  return { type: 'FeatureCollection', features };
}

export async function toXlsx({ titles, rows }: ListTable, name: string): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const header = titles.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((cells) => cells.map((value) => ({ value, type: String })));
  const columns = titles.map((title, column) => ({
    width: Math.min(
      40,
      Math.max(title.length * 2, ...rows.slice(0, 200).map((cells) => (cells[column] ?? '').length * 1.6)) + 2,
    ),
  }));
  return writeXlsxFile([header, ...body], { sheet: name.slice(0, 31), stickyRowsCount: 1, columns }).toBlob();
}
