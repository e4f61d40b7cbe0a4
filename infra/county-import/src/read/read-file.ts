import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { CannotRun } from '../language.ts';
import { readGeoJson } from './geojson.ts';
import type { LayerFile } from './layer-file.ts';
import { readShapefile } from './shapefile.ts';

/** No county layer is near this; a bigger file is likely another. */
const MAX_BYTES = 200 * 1024 * 1024;

const extensionOf = (path: string): string => extname(path).toLowerCase();
const stemOf = (path: string): string => path.slice(0, path.length - extname(path).length).toLowerCase();

/** Reads a shapefile out of files by name, of which one is the `.shp` and the others share its name. */
async function readParts(shpName: string, names: readonly string[], load: (name: string) => Promise<Uint8Array>) {
  const part = async (extension: string): Promise<Uint8Array | null> => {
    const name = names.find((one) => stemOf(one) === stemOf(shpName) && extensionOf(one) === extension);
    return name === undefined ? null : load(name);
  };
  return readShapefile({
    shp: await load(shpName),
    dbf: await part('.dbf'),
    cpg: await part('.cpg'),
    prj: await part('.prj'),
  });
}

async function readZip(bytes: Uint8Array): Promise<LayerFile> {
  const fault = (zh: string, en: string): LayerFile => ({ features: [], faults: [{ zh, en }], system: null });
  let entries: Record<string, Uint8Array>;
  try {
    let total = 0;
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(shp|dbf|cpg|prj)$/i.test(name) || name.startsWith('__MACOSX/')) return false;
        total += originalSize;
        return total <= MAX_BYTES;
      },
    });
  } catch {
    return fault('.zip 无法打开', 'the .zip cannot be opened');
  }
  const names = Object.keys(entries);
  const [shp, ...more] = names.filter((name) => extensionOf(name) === '.shp');
  if (!shp || more.length > 0) {
    return fault(
      `.zip 中应有且仅有一个 .shp，现有 ${shp ? more.length + 1 : 0} 个`,
      `the .zip must hold one .shp, not ${shp ? more.length + 1 : 0}`,
    );
  }
  return readParts(shp, names, async (name) => entries[name] ?? new Uint8Array());
}

async function load(path: string): Promise<Uint8Array> {
  const known = await stat(path).catch(() => null);
  if (!known?.isFile()) throw new CannotRun({ zh: `没有文件 ${path}`, en: `there is no file ${path}` });
  if (known.size > MAX_BYTES) {
    throw new CannotRun({ zh: `文件 ${path} 超过 200 MB`, en: `the file ${path} is larger than 200 MB` });
  }
  return readFile(path);
}

/** Reads a layer from a GeoJSON file, a shapefile or a zipped shapefile. */
export async function readLayerFile(path: string): Promise<LayerFile> {
  switch (extensionOf(path)) {
    case '.geojson':
    case '.json':
      return readGeoJson(await load(path));
    case '.zip':
      return readZip(await load(path));
    case '.shp': {
      await load(path);
      const folder = dirname(path);
      return readParts(basename(path), await readdir(folder), (name) => load(join(folder, name)));
    }
    default:
      throw new CannotRun({
        zh: `不支持 ${extensionOf(path) || '无扩展名的'} 文件，应为 .geojson、.json、.shp 或 .zip`,
        en: `a ${extensionOf(path) || 'nameless'} file is not supported; give .geojson, .json, .shp or .zip`,
      });
  }
}
