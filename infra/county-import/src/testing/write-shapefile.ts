import type { Position } from 'geojson';

/** GBK has no encoder in Node: its table turned round, for what tests write. */
let gbk: Map<string, [number, number]> | undefined;
function gbkTable(): Map<string, [number, number]> {
  if (gbk) return gbk;
  gbk = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && !gbk.has(character)) gbk.set(character, [lead, trail]);
    }
  }
  return gbk;
}

export type TextEncoding = 'utf-8' | 'gbk';
const encode = (text: string, encoding: TextEncoding): Uint8Array =>
  encoding === 'utf-8'
    ? new TextEncoder().encode(text)
    : Uint8Array.from(
        [...text].flatMap((one) => (one.charCodeAt(0) < 0x80 ? [one.charCodeAt(0)] : (gbkTable().get(one) ?? [0x3f]))),
      );

const WIDTH = 40;

/** A dBASE III table of text columns. */
export function writeDbf(rows: readonly Record<string, string>[], encoding: TextEncoding): Uint8Array {
  const columns = Object.keys(rows[0] ?? {});
  const head = 32 + 32 * columns.length + 1;
  const width = 1 + WIDTH * columns.length;
  const bytes = new Uint8Array(head + rows.length * width + 1).fill(0x20, head);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, head, true);
  view.setUint16(10, width, true);
  columns.forEach((column, index) => {
    const at = 32 + 32 * index;
    bytes.set(encode(column, encoding).subarray(0, 10), at);
    bytes[at + 11] = 0x43;
    bytes[at + 16] = WIDTH;
  });
  bytes[head - 1] = 0x0d;
  rows.forEach((row, index) => {
    columns.forEach((column, place) => {
      bytes.set(encode(row[column] ?? '', encoding).subarray(0, WIDTH), head + index * width + 1 + WIDTH * place);
    });
  });
  bytes[bytes.length - 1] = 0x1a;
  return bytes;
}

function assemble(type: number, records: Uint8Array[]): Uint8Array {
  const length = 100 + records.reduce((sum, record) => sum + 8 + record.length, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, length / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  let at = 100;
  records.forEach((record, index) => {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, record.length / 2);
    bytes.set(record, at + 8);
    at += 8 + record.length;
  });
  return bytes;
}

export const writePoints = (points: readonly Position[]): Uint8Array =>
  assemble(
    1,
    points.map(([x = 0, y = 0]) => {
      const view = new DataView(new ArrayBuffer(20));
      view.setInt32(0, 1, true);
      view.setFloat64(4, x, true);
      view.setFloat64(12, y, true);
      return new Uint8Array(view.buffer);
    }),
  );

/** Areas by their rings: outer ones clockwise, as shapefiles have them. */
export const writeAreas = (areas: readonly Position[][][]): Uint8Array =>
  assemble(
    5,
    areas.map((rings) => {
      const points = rings.flat();
      const view = new DataView(new ArrayBuffer(44 + 4 * rings.length + 16 * points.length));
      view.setInt32(0, 5, true);
      view.setInt32(36, rings.length, true);
      view.setInt32(40, points.length, true);
      let first = 0;
      rings.forEach((ring, index) => {
        view.setInt32(44 + 4 * index, first, true);
        first += ring.length;
      });
      points.forEach(([x = 0, y = 0], index) => {
        view.setFloat64(44 + 4 * rings.length + 16 * index, x, true);
        view.setFloat64(52 + 4 * rings.length + 16 * index, y, true);
      });
      return new Uint8Array(view.buffer);
    }),
  );

export const PRJ = {
  wgs84:
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  cgcs2000:
    'GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  xian80:
    'GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  projected:
    'PROJCS["CGCS2000_3_Degree_GK_CM_78E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]]],PROJECTION["Gauss_Kruger"]]',
} as const;
