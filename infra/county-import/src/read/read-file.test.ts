import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRJ, type TextEncoding, writeAreas, writeDbf, writePoints } from '../testing/write-shapefile.ts';
import { readLayerFile } from './read-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'county-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const utf8 = (text: string) => new TextEncoder().encode(text);
/** Writes some files, and gives the path of the first. */
async function files(parts: Record<string, Uint8Array>): Promise<string> {
  const place = await mkdtemp(join(folder, 'case-'));
  for (const [name, bytes] of Object.entries(parts)) await writeFile(join(place, name), bytes);
  return join(place, Object.keys(parts)[0] ?? '');
}

const NAMES = ['色力布亚镇', '阿瓦提镇', '三岔口镇', '琼库尔恰克乡'];
const POINTS = NAMES.map((_, index) => [78 + index / 10, 39.5]);
const table = (encoding: TextEncoding) =>
  writeDbf(
    NAMES.map((名称) => ({ 名称, GRADE: 'A' })),
    encoding,
  );
const namesOf = (file: Awaited<ReturnType<typeof readLayerFile>>) =>
  file.features.map(({ properties }) => properties?.['名称']);

describe('a shapefile', () => {
  it.each([
    ['in UTF-8, as its .cpg says', 'utf-8', 'UTF-8'],
    ['in GBK, as its .cpg says', 'gbk', 'GBK'],
    ['in GBK, called 936', 'gbk', 'ANSI 936'],
    ['in UTF-8 without a .cpg', 'utf-8', null],
    ['in GBK without a .cpg', 'gbk', null],
  ] as const)('%s gives its Chinese names and fields', async (_name, encoding, cpg) => {
    const path = await files({
      'towns.shp': writePoints(POINTS),
      'towns.dbf': table(encoding),
      ...(cpg && { 'towns.cpg': utf8(cpg) }),
    });
    const file = await readLayerFile(path);
    expect(file).toMatchObject({ faults: [], system: null });
    expect(namesOf(file)).toEqual(NAMES);
    expect(file.features[1]?.geometry).toEqual({ type: 'Point', coordinates: [78.1, 39.5] });
  });

  it.each([
    ['gbk', 'UTF-8'],
    ['utf-8', 'GBK'],
  ] as const)('in %s with a .cpg that says %s is at fault', async (encoding, cpg) => {
    const path = await files({
      'towns.shp': writePoints(POINTS),
      'towns.dbf': table(encoding),
      'towns.cpg': utf8(cpg),
    });
    expect((await readLayerFile(path)).faults).toMatchObject([{ zh: expect.stringMatching(/\.cpg/) }]);
  });

  it('gives its areas with holes, whatever the case of its names', async () => {
    const outer = [
      [78, 39],
      [78, 40],
      [79, 40],
      [79, 39],
      [78, 39],
    ];
    const hole = [
      [78.4, 39.4],
      [78.6, 39.4],
      [78.6, 39.6],
      [78.4, 39.4],
    ];
    const path = await files({
      'Lake.SHP': writeAreas([[outer, hole]]),
      'lake.DBF': writeDbf([{ name: '红海' }], 'utf-8'),
      'Lake.PRJ': utf8(PRJ.cgcs2000),
    });
    const file = await readLayerFile(path);
    expect(file).toMatchObject({ faults: [], system: expect.stringContaining('D_China_2000') });
    expect(file.features[0]).toMatchObject({
      properties: { name: '红海' },
      geometry: { type: 'Polygon', coordinates: [outer, hole] },
    });
  });

  it('is read out of a .zip, in whatever folder of it', async () => {
    const zip = zipSync({
      '乡镇/towns.shp': writePoints(POINTS),
      '乡镇/towns.dbf': table('gbk'),
      '乡镇/towns.prj': utf8(PRJ.wgs84),
      '__MACOSX/._towns.shp': utf8('x'),
    });
    const file = await readLayerFile(await files({ 'towns.zip': zip }));
    expect(file.faults).toEqual([]);
    expect(file.system).toBe(PRJ.wgs84);
    expect(namesOf(file)).toEqual(NAMES);
  });

  it.each([
    ['that is no shapefile', { 'a.shp': utf8('x'.repeat(200)), 'a.dbf': table('utf-8') }, /不是 Shapefile/],
    ['that is cut off', { 'a.shp': writePoints(POINTS).subarray(0, 150), 'a.dbf': table('utf-8') }, /不完整/],
    ['without its .dbf', { 'a.shp': writePoints(POINTS) }, /缺少 \.dbf/],
    [
      'with fewer shapes than rows',
      { 'a.shp': writePoints(POINTS.slice(1)), 'a.dbf': table('utf-8') },
      /3 个图形.*4 条/,
    ],
    ['of which a .zip holds two', { 'a.zip': zipSync({ 'a.shp': utf8('x'), 'b.shp': utf8('x') }) }, /现有 2 个/],
    ['of which a .zip holds none', { 'a.zip': zipSync({ 'a.txt': utf8('x') }) }, /现有 0 个/],
    ['in what is no .zip', { 'a.zip': utf8('x') }, /无法打开/],
  ])('%s is at fault', async (_name, parts, text) => {
    expect((await readLayerFile(await files(parts))).faults).toMatchObject([{ zh: expect.stringMatching(text) }]);
  });
});

describe('a GeoJSON file', () => {
  const collection = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: null, geometry: null }] };

  it('gives its features, also behind a byte order mark, and the system that it names', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } };
    const bytes = utf8(`\uFEFF${JSON.stringify({ ...collection, crs })}`);
    expect(await readLayerFile(await files({ 'a.geojson': bytes }))).toEqual({
      features: collection.features,
      faults: [],
      system: 'urn:ogc:def:crs:EPSG::4490',
    });
  });

  it.each([
    ['in GBK', Uint8Array.of(0x22, 0xb0, 0xcd, 0xb3, 0xfe, 0x22), /UTF-8/],
    ['that is no JSON', utf8('{"type":'), /JSON/],
    ['of one geometry', utf8('{"type":"Point","coordinates":[78,39]}'), /FeatureCollection/],
    ['of nothing', utf8('null'), /FeatureCollection/],
  ])('%s is at fault', async (_name, bytes, text) => {
    const file = await readLayerFile(await files({ 'a.json': bytes }));
    expect(file.faults).toMatchObject([{ zh: expect.stringMatching(text) }]);
  });
});

describe('what is no layer', () => {
  it.each(['missing.geojson', 'missing.shp', 'data.kml', '.'])('%s cannot be read', async (name) => {
    await expect(readLayerFile(join(folder, name))).rejects.toMatchObject({ text: { zh: expect.stringMatching(/./) } });
  });
});
