import type { Text } from '@outpost/shared/errors';
import type { Feature } from 'geojson';
import { read } from 'shapefile';
import { encodingOf } from './encoding.ts';
import type { LayerFile } from './layer-file.ts';

/** The files that make up one shapefile. */
export interface ShapefileParts {
  shp: Uint8Array;
  dbf: Uint8Array | null;
  cpg: Uint8Array | null;
  prj: Uint8Array | null;
}

const HEADER = 100;
const MAGIC = 9994;

/** What the header of the `.shp` shows to be wrong, before anything is read out of it. */
function headerFault(shp: Uint8Array): Text | null {
  const view = new DataView(shp.buffer, shp.byteOffset, shp.byteLength);
  if (shp.length < HEADER || view.getInt32(0) !== MAGIC) {
    return { zh: '.shp 不是 Shapefile', en: 'the .shp is not a shapefile' };
  }
  const bytes = view.getInt32(24) * 2;
  if (bytes <= shp.length) return null;
  return {
    zh: `.shp 不完整：应有 ${bytes} 字节，实有 ${shp.length} 字节`,
    en: `the .shp is cut off: it should have ${bytes} bytes and has ${shp.length}`,
  };
}

const recordsOf = (dbf: Uint8Array): number =>
  new DataView(dbf.buffer, dbf.byteOffset, dbf.byteLength).getUint32(4, true);

const textOf = (bytes: Uint8Array | null): string | null => bytes && new TextDecoder().decode(bytes);

/** A shapefile, with its attributes in the encoding that they are written in. */
export async function readShapefile({ shp, dbf, cpg, prj }: ShapefileParts): Promise<LayerFile> {
  const system = textOf(prj);
  const broken = headerFault(shp);
  if (broken) return { features: [], faults: [broken], system };
  const faults: Text[] = [];
  if (!dbf || dbf.length < 33) {
    faults.push({ zh: '缺少 .dbf，没有名称等属性', en: 'the .dbf with the names is missing' });
    return { features: [], faults, system };
  }
  const encoding = encodingOf(dbf, textOf(cpg));
  if (encoding.fault) faults.push(encoding.fault);
  try {
    const { features } = await read(shp, dbf, { encoding: encoding.name });
    if (features.length !== recordsOf(dbf)) {
      faults.push({
        zh: `.shp 有 ${features.length} 个图形，.dbf 有 ${recordsOf(dbf)} 条记录，两者应一致`,
        en: `the .shp has ${features.length} shapes and the .dbf ${recordsOf(dbf)} rows; they must agree`,
      });
    }
    return { features: features as Partial<Feature>[], faults, system };
  } catch (error) {
    const { message } = error as Error;
    faults.push({ zh: `Shapefile 无法读取：${message}`, en: `the shapefile cannot be read: ${message}` });
    return { features: [], faults, system };
  }
}
