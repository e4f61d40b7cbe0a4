import type { Feature } from 'geojson';
import type { LayerFile } from './layer-file.ts';

const faulty = (zh: string, en: string): LayerFile => ({ features: [], faults: [{ zh, en }], system: null });

interface GivenCollection {
  type?: unknown;
  features?: unknown;
  /** Of the GeoJSON of 2008, which still comes out of many programs. */
  crs?: { properties?: { name?: unknown } } | null;
}

/** A GeoJSON file: UTF-8, a FeatureCollection. */
export function readGeoJson(bytes: Uint8Array): LayerFile {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return faulty('文件不是 UTF-8 编码，请转换编码后再导入', 'the file is not in UTF-8; convert it first');
  }
  let given: GivenCollection | null;
  try {
    given = JSON.parse(text) as GivenCollection | null;
  } catch (error) {
    const { message } = error as Error;
    return faulty(`文件不是有效的 JSON：${message}`, `the file is not JSON: ${message}`);
  }
  if (given?.type !== 'FeatureCollection' || !Array.isArray(given.features)) {
    return faulty('应为 GeoJSON FeatureCollection', 'must be a GeoJSON FeatureCollection');
  }
  const name = given.crs?.properties?.name;
  return {
    features: given.features as Partial<Feature>[],
    faults: [],
    system: typeof name === 'string' ? name : null,
  };
}
