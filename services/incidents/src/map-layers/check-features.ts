import type { Box, Datum } from '@outpost/shared/geo/position';
import type { Feature, Geometry } from 'geojson';
import { checkCoordinates } from './check-coordinates.ts';
import { type Fault, type LayerRule, MAX_FEATURES, type Shape } from './layer-rules.ts';

export interface CheckedFeatures {
  /** In WGS 84, in the order given; what has faults is left out. `index` is the place in the given list. */
  sound: { index: number; feature: Feature }[];
  faults: Fault[];
}

const MAX_NAME = 100;
/** What a decoder puts where it could read no character: the file was read in another encoding than its own. */
const UNREADABLE = '\uFFFD';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with the name of a feature, if anything. */
export function nameFault(name: unknown, required: boolean): { zh: string; en: string } | null {
  if (name === undefined || name === null || (typeof name === 'string' && name.trim() === '')) {
    return required ? { zh: '缺少名称', en: 'the name is missing' } : null;
  }
  if (typeof name !== 'string') return { zh: '名称应为文字', en: 'the name must be a text' };
  if (name.includes(UNREADABLE)) {
    return {
      zh: `名称“${name}”有无法识别的字符，文件编码可能不对`,
      en: `the name "${name}" has unreadable characters`,
    };
  }
  if (name.length > MAX_NAME) {
    return { zh: `名称不能超过 ${MAX_NAME} 个字符`, en: `the name must have at most ${MAX_NAME} characters` };
  }
  return null;
}

/** Checks each feature of a layer, and brings it to WGS 84. Every fault is reported, not just the first. */
export function checkFeatures(
  given: readonly unknown[],
  rule: LayerRule,
  datum: Datum,
  surroundings: Box,
): CheckedFeatures {
  const faults: Fault[] = [];
  const sound: CheckedFeatures['sound'] = [];
  if (given.length === 0 || given.length > MAX_FEATURES) {
    faults.push({
      feature: null,
      path: 'features',
      messages: {
        zh: `要素应为 1–${MAX_FEATURES} 个，现有 ${given.length} 个`,
        en: `a layer has 1 to ${MAX_FEATURES} features, not ${given.length}`,
      },
    });
  }
  given.forEach((feature, index) => {
    const before = faults.length;
    const report = (path: string, zh: string, en: string) => {
      faults.push({ feature: index, path: `features[${index}]${path}`, messages: { zh, en } });
    };
    if (!isObject(feature) || feature['type'] !== 'Feature') {
      report('', '不是 GeoJSON 要素（Feature）', 'is not a GeoJSON Feature');
      return;
    }
    const properties = isObject(feature['properties']) ? feature['properties'] : {};
    const wrongName = nameFault(properties['name'], rule.named);
    if (wrongName) report('.properties.name', wrongName.zh, wrongName.en);
    const geometry = feature['geometry'];
    if (!isObject(geometry)) {
      report('.geometry', '没有图形', 'has no geometry');
      return;
    }
    if (!(rule.shapes as readonly unknown[]).includes(geometry['type'])) {
      const allowed = rule.shapes.join(', ');
      report(
        '.geometry.type',
        `图形类型 ${String(geometry['type'])} 不适用于本图层，应为 ${allowed}`,
        `the type ${String(geometry['type'])} does not fit this layer, which holds ${allowed}`,
      );
      return;
    }
    const coordinates = checkCoordinates(
      geometry['type'] as Shape,
      geometry['coordinates'],
      { datum, surroundings, path: '.geometry.coordinates' },
      report,
    );
    if (faults.length > before) return;
    sound.push({
      index,
      feature: { type: 'Feature', properties, geometry: { type: geometry['type'], coordinates } as Geometry },
    });
  });
  return { sound, faults };
}
