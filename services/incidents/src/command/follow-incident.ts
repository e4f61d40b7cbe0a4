import type { Change, Consequence } from '@outpost/shared/change';
import { GRADE_NAMES } from '../grading/severity.ts';
import type { Incident } from '../incidents/incident.entity.ts';
import { IncidentState } from '../incidents/incident-states.ts';
import { CommandPost } from './command-post.entity.ts';
import { CommandPostKind } from './command-terms.ts';
import { gather } from './company.ts';
import { ensureHeadquarters, standingPosts } from './establish.ts';
import { recastPost } from './recast-post.ts';

/** Whether two states of an incident cannot but have the same lead unit. */
const leadsAlike = (a: Incident, b: Incident): boolean =>
  a.category === b.category &&
  a.scope === b.scope &&
  a.namedLeadUnitId === b.namedLeadUnitId &&
  String(a.alsoCategories) === String(b.alsoCategories);

const reasonOf = (before: Incident, after: Incident): string =>
  before.severity === after.severity
    ? '牵头单位变更'
    : `事故等级由${GRADE_NAMES[before.severity]}变为${GRADE_NAMES[after.severity]}`;

/** The commander-in-chief's seat follows the grade (2.1.1), the office and the lead unit's seats the lead unit (2.1.2). */
async function recastPosts(tx: Change, before: Incident, after: Incident): Promise<void> {
  const posts = await standingPosts(tx, after.id);
  if (posts.length === 0) return;
  const company = await gather(tx, [before, after]);
  const [was, is] = [company.castingOf(before), company.castingOf(after)];
  for (const post of posts) {
    if (post.kind === CommandPostKind.OFFICE && was.leadUnit !== is.leadUnit) {
      const unitId = company.idOf(is.leadUnit);
      await tx.update(CommandPost, post.id, null, { unitId }, { operation: 'OFFICE_MOVED', incidentId: after.id });
    }
    await recastPost(tx, { before, after, company, reason: reasonOf(before, after) }, post);
  }
}

/**
 * The command structure follows its incident: headquarters, office and member units are there once the county
 * responds (4.6(3)), and seats change hands with grade and lead unit. A seat that somebody was put in by hand and
 * that the plan does not move stays.
 */
export const followCommand: Consequence<Incident> = async (tx, after, before) => {
  if (!before) return;
  if (before.state === IncidentState.VERIFIED && after.state === IncidentState.RESPONDING) {
    await ensureHeadquarters(tx, after);
  }
  if (before.severity !== after.severity || !leadsAlike(before, after)) await recastPosts(tx, before, after);
};
