import type { IncidentCoreFragment } from '../../generated/graphql';

export const COMPARED = [
  'state',
  'responseLevel',
  'severity',
  'deaths',
  'missing',
  'trapped',
  'seriouslyInjured',
  'minorInjured',
  'directLossYuan',
] as const;
export type ComparedField = (typeof COMPARED)[number];

export interface FieldChange {
  field: ComparedField;
  before: string | number | null;
  after: string | number | null;
}

/** What someone else changed between what the reader saw and what stands now. */
export function changesBetween(seen: IncidentCoreFragment, current: IncidentCoreFragment): FieldChange[] {
  return COMPARED.filter((field) => seen[field] !== current[field]).map((field) => ({
    field,
    before: seen[field],
    after: current[field],
  }));
}
