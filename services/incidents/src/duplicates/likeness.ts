import { planRule } from '@outpost/shared/errors';
import { IncidentState, OPEN_STATES } from '../incidents/incident-states.ts';
import type { IncidentCategory } from '../lead-unit/category.ts';

/** How far apart two reports are. */
export interface Apart {
  metres: number;
  minutes: number;
  /** Whether they are of one kind: the same category, one that touches the other's, or one not known yet. */
  alike: boolean;
}

/**
 * Within what two reports are probably of one accident: the product's choice, not the plan's. A caller on the
 * motorway is wrong by kilometres, and the unit's own call may come hours after the first; reports of different
 * kinds must be closer.
 */
export const WITHIN = {
  alike: { metres: 5000, minutes: 180 },
  different: { metres: 1000, minutes: 60 },
} as const;

/** From 1 for the same place, time and kind down to 0; null when they are probably two accidents. */
export function likeness({ metres, minutes, alike }: Apart): number | null {
  const limit = alike ? WITHIN.alike : WITHIN.different;
  if (metres > limit.metres || minutes > limit.minutes) return null;
  const near = 1 - (metres / limit.metres + minutes / limit.minutes) / 2;
  return alike ? near : near / 2;
}

export interface Kind {
  category: IncidentCategory;
  alsoCategories: readonly IncidentCategory[];
}

const OTHER = 'OTHER';

/** Whether two reports may be of one kind. */
export function areAlike(a: Kind, b: Kind): boolean {
  const [of, and] = [
    [a.category, ...a.alsoCategories],
    [b.category, ...b.alsoCategories],
  ];
  return a.category === OTHER || b.category === OTHER || of.some((category) => and.includes(category));
}

/** States in which a report may still be merged away: once the county responds, it has a life of its own. */
export const MERGEABLE: readonly IncidentState[] = [IncidentState.REPORTED, IncidentState.VERIFIED];

/** Refuses to merge what the county responds to already, and into what is no longer open. */
export function requireMayMerge(kept: IncidentState, duplicate: IncidentState): void {
  if (!OPEN_STATES.includes(kept)) {
    throw planRule(
      '4.1',
      { zh: '只能并入尚未结束的事故', en: 'a report is merged into an incident that is still open' },
      { field: 'id', state: kept },
    );
  }
  if (!MERGEABLE.includes(duplicate)) {
    throw planRule(
      '4.1',
      { zh: '只有尚未启动响应的事故可以并入', en: 'only what the county does not respond to yet is merged' },
      { field: 'duplicateId', state: duplicate },
    );
  }
}
