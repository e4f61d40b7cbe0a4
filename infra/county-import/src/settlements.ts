import type { Fault } from '@outpost/incidents/map-layers/layer-rules';
import type { Feature, Point } from 'geojson';

/** `SettlementRow` of the graph. */
export interface SettlementRow {
  code: string;
  name: string;
  township: string;
  people: number;
  longitude: number;
  latitude: number;
}

/** More people than live in the county: what is above is a slip. */
const MAX_PEOPLE = 1_000_000;

/** Village codes of the statistics bureau: 12 digits, of which the first nine are the township's. */
const CODE = /^\d{12}$/;

const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;

/** What one call takes. */
const MAX_ROWS = 5000;

/**
 * The settlements of a file and the people of each, and what is wrong with their codes and numbers. Places and
 * names are checked as those of any layer are; positions stay in the datum of the file, which the service converts.
 */
export function readSettlements(
  features: readonly Partial<Feature>[],
  people: readonly unknown[],
  county: string,
): { rows: SettlementRow[]; faults: Fault[] } {
  const faults: Fault[] = [];
  if (features.length > MAX_ROWS) {
    const messages = { zh: `一次不能超过 ${MAX_ROWS} 个居民点`, en: `at most ${MAX_ROWS} settlements at a time` };
    faults.push({ feature: null, path: 'features', messages });
  }
  const firstWith = new Map<string, number>();
  const rows = features.map((feature, index): SettlementRow => {
    const given = feature?.properties ?? {};
    const report = (field: string, zh: string, en: string) =>
      faults.push({ feature: index, path: `features[${index}].properties.${field}`, messages: { zh, en } });
    const code = String(given['code'] ?? '').trim();
    const known = firstWith.get(code);
    if (!CODE.test(code)) {
      report('code', `村级代码“${code}”应为 12 位数字`, `the code "${code}" must have 12 digits`);
    } else if (!code.startsWith(county)) {
      report('code', `村级代码 ${code} 不属于本县 ${county}`, `the code ${code} is not of this county, ${county}`);
    } else if (known !== undefined) {
      report(
        'code',
        `代码 ${code} 与第 ${known + 1} 个要素重复`,
        `the code ${code} is that of feature ${known + 1} too`,
      );
    }
    if (known === undefined) firstWith.set(code, index);
    const count = numberOf(people[index]);
    if (!Number.isInteger(count) || count < 0 || count > MAX_PEOPLE) {
      const shown = JSON.stringify(people[index] ?? null);
      report(
        'people',
        `人数 ${shown} 应为 0–${MAX_PEOPLE} 的整数`,
        `the number of people ${shown} must be a whole number from 0 to ${MAX_PEOPLE}`,
      );
    }
    const [longitude = 0, latitude = 0] = (feature?.geometry as Point | null | undefined)?.coordinates ?? [];
    return { code, name: String(given['name'] ?? ''), township: code.slice(0, 9), people: count, longitude, latitude };
  });
  return { rows, faults };
}
