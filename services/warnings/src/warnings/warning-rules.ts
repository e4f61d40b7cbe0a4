import { badInput, planRule, type Text } from '@outpost/shared/errors';
import type { Geometry } from 'geojson';
import type { WarningCategory, WarningLevel } from './warning-terms.ts';

/** The contents of a warning that 3.3.2 lists; the eighth, the time of issue, is the clock's. */
export interface WarningContents {
  category: WarningCategory;
  level: WarningLevel;
  startsAt: Date;
  area: Geometry;
  areaText: string;
  cautions: string;
  measures: string;
  issuingUnitName: string;
}

/** Clause 3.3.2 in its own order: what a warning must say, and the field that says it. */
export const REQUIRED_CONTENTS: readonly { field: keyof WarningContents; name: Text }[] = [
  { field: 'category', name: { zh: '预警类别', en: 'the category' } },
  { field: 'level', name: { zh: '预警级别', en: 'the level' } },
  { field: 'startsAt', name: { zh: '起始时间', en: 'the start time' } },
  { field: 'area', name: { zh: '可能影响的范围', en: 'the area that may be affected' } },
  { field: 'areaText', name: { zh: '可能影响的范围（文字说明）', en: 'the area that may be affected, in words' } },
  { field: 'cautions', name: { zh: '警示事项', en: 'the cautions' } },
  { field: 'measures', name: { zh: '应当采取的措施', en: 'the measures to take' } },
  { field: 'issuingUnitName', name: { zh: '发布单位', en: 'the issuing unit' } },
];

const isBlank = (value: unknown): boolean => {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  const { coordinates } = value as { coordinates?: unknown };
  return Array.isArray(coordinates) && coordinates.length === 0;
};

/** Refuses a warning that lacks one of the contents of 3.3.2, and names all that are missing. */
export function requireContents(given: Partial<WarningContents>): void {
  const missing = REQUIRED_CONTENTS.filter(({ field }) => isBlank(given[field]));
  const [first] = missing;
  if (!first) return;
  throw planRule(
    '3.3.2',
    {
      zh: `预警信息缺少：${missing.map(({ name }) => name.zh).join('、')}`,
      en: `the warning lacks ${missing.map(({ name }) => name.en).join(', ')}`,
    },
    { field: first.field, missing: missing.map(({ field }) => field) },
  );
}

/** Refuses an end that lies before the start, or that has already come. */
export function requireEndAhead(startsAt: Date, endsAt: Date | null, now: Date): void {
  if (!endsAt) return;
  if (endsAt.getTime() <= startsAt.getTime()) {
    throw badInput('endsAt', { zh: '结束时间应晚于起始时间', en: 'must be later than the start time' });
  }
  if (endsAt.getTime() <= now.getTime()) {
    throw badInput('endsAt', {
      zh: '结束时间已过；如需结束预警，请解除',
      en: 'lies in the past; to end a warning, lift it',
    });
  }
}

/** 谁发布、谁解除: only the unit that issued a warning adjusts or lifts it (3.3.4). */
export function requireIssuer(issuedBy: string, actingUnit: string): void {
  if (issuedBy.trim() === actingUnit.trim()) return;
  throw planRule(
    '3.3.4',
    {
      zh: `谁发布、谁解除：本预警由“${issuedBy}”发布，只能由该单位调整或解除`,
      en: `whoever issues a warning adjusts and lifts it: this one was issued by "${issuedBy}"`,
    },
    { field: 'issuingUnitName', issuedBy },
  );
}

export interface Adjustable {
  level: WarningLevel;
  endsAt: Date | null;
  cautions: string;
  measures: string;
}

/** Refuses an adjustment after which the warning says what it said before. */
export function requireDifference(before: Adjustable, after: Adjustable): void {
  const same =
    before.level === after.level &&
    before.cautions === after.cautions &&
    before.measures === after.measures &&
    before.endsAt?.getTime() === after.endsAt?.getTime();
  if (!same) return;
  throw badInput('level', {
    zh: '级别、结束时间、警示事项和措施均未变化，无需调整',
    en: 'neither the level nor the end, the cautions or the measures would change',
  });
}
