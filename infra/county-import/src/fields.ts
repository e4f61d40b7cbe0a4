import type { Text } from '@outpost/shared/errors';
import type { Feature } from 'geojson';

/** Under which names the usual sources keep an attribute; the first that is there is taken. */
const USUAL = {
  name: ['name', '名称', 'mc', 'xzqmc', 'zldwmc', 'dmmc', '地名'],
  code: ['code', '代码', 'dm', 'xzqdm', 'zldwdm', '行政区划代码'],
  people: ['people', '人口', '人数', 'population', 'pop', 'rk', 'rks'],
} as const;
export type Attribute = keyof typeof USUAL;

const TITLE: Record<Attribute, Text> = {
  name: { zh: '名称', en: 'name' },
  code: { zh: '代码', en: 'code' },
  people: { zh: '人数', en: 'people' },
};

/** Of a file's attributes, those that the map draws by. The others may be personal, and stay in the file. */
const DRAWN = ['nameEn', 'ref', 'class', 'kind', 'adcode', 'fcode', 'featurecla'];

/** The names of the attributes of a file, from all of its features. */
export const fieldsOf = (features: readonly Partial<Feature>[]): string[] => [
  ...new Set(features.flatMap((feature) => Object.keys(feature?.properties ?? {}))),
];

/** The field that holds an attribute: the one that was named, or one of the usual names in any case. */
export function findField(attribute: Attribute, given: string | undefined, fields: readonly string[]): string | null {
  if (given !== undefined) return fields.includes(given) ? given : null;
  for (const usual of USUAL[attribute]) {
    const field = fields.find((one) => one.toLowerCase() === usual);
    if (field !== undefined) return field;
  }
  return null;
}

export function missingField(attribute: Attribute, given: string | undefined, fields: readonly string[]): Text {
  const { zh, en } = TITLE[attribute];
  const there = fields.join(', ') || '—';
  return {
    zh: `找不到${zh}字段${given ? ` ${given}` : ''}，请用 --${attribute}-field 指明；文件中的字段：${there}`,
    en: `there is no field ${given ?? `for the ${en}`}; name it with --${attribute}-field. The file has: ${there}`,
  };
}

const asText = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value;

/** The features as the map draws them: `name` and `code` from their fields, and what else is drawn. */
export function drawnFeatures(
  features: readonly Partial<Feature>[],
  nameField: string | null,
  codeField: string | null,
): Partial<Feature>[] {
  return features.map((feature) => {
    if (typeof feature !== 'object' || feature === null) return feature;
    const given = feature.properties ?? {};
    const properties: Record<string, unknown> = {};
    for (const key of DRAWN) if (given[key] !== undefined && given[key] !== null) properties[key] = given[key];
    const name = nameField === null ? undefined : asText(given[nameField]);
    const code = codeField === null ? undefined : asText(given[codeField]);
    if (name !== undefined && name !== null) properties['name'] = name;
    if (code !== undefined && code !== null) properties['code'] = code;
    return { ...feature, properties };
  });
}
