import type { IssueWarningInput, WarningCategory, WarningLevel, WarningScope } from '../../../generated/graphql';
import { fromLocalInput } from '../../../lib/time';
import type { Area } from '../../../map/area-draft';

export const CATEGORIES: readonly WarningCategory[] = [
  'GALE',
  'SANDSTORM',
  'RAINSTORM',
  'SNOW',
  'COLD',
  'HIGH_TEMPERATURE',
  'FLOOD',
  'GEOLOGICAL',
  'ROAD_ICING',
  'HAZARDOUS_CHEMICALS',
  'FIRE',
  'MINE',
  'OTHER',
];

/** What is typed; the area stands on the map, and the eighth of 3.3.2, the time of issue, is the server's clock. */
export interface WarningDraft {
  category: WarningCategory | '';
  level: WarningLevel;
  scope: WarningScope;
  startsAt: string;
  endsAt: string;
  areaText: string;
  cautions: string;
  measures: string;
  unit: { id: string; name: string } | null;
  headline: string;
  headlineEn: string;
}

export type WarningField =
  | 'category'
  | 'startsAt'
  | 'endsAt'
  | 'area'
  | 'areaText'
  | 'cautions'
  | 'measures'
  | 'issuingUnitName'
  | 'headline';

/** What the plan asks for (3.3.2) and is not there yet; the server asks for the same. */
export function missingOf(draft: WarningDraft, area: Area | null): WarningField[] {
  const missing: Record<WarningField, boolean> = {
    category: draft.category === '',
    startsAt: fromLocalInput(draft.startsAt) === null,
    endsAt: draft.endsAt !== '' && fromLocalInput(draft.endsAt) === null,
    area: area === null,
    areaText: draft.areaText.trim() === '',
    cautions: draft.cautions.trim() === '',
    measures: draft.measures.trim() === '',
    issuingUnitName: draft.unit === null,
    headline: draft.headline.trim() === '',
  };
  return (Object.keys(missing) as WarningField[]).filter((field) => missing[field]);
}

export function toInput(draft: WarningDraft, area: Area | null, idempotencyKey: string): IssueWarningInput | null {
  const startsAt = fromLocalInput(draft.startsAt);
  if (missingOf(draft, area).length > 0 || !area || !draft.unit || draft.category === '' || startsAt === null)
    return null;
  return {
    idempotencyKey,
    category: draft.category,
    level: draft.level,
    scope: draft.scope,
    startsAt,
    endsAt: draft.endsAt === '' ? null : fromLocalInput(draft.endsAt),
    area,
    areaText: draft.areaText.trim(),
    cautions: draft.cautions.trim(),
    measures: draft.measures.trim(),
    issuingUnitId: draft.unit.id,
    issuingUnitName: draft.unit.name,
    headline: draft.headline.trim(),
    headlineEn: draft.headlineEn.trim() || null,
  };
}
