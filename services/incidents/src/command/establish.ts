import type { Change, NewRecord } from '@outpost/shared/change';
import type { PositionInput } from '@outpost/shared/geo/position';
import type { Point } from 'geojson';
import { IsNull } from 'typeorm';
import type { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { type CastSeat, castSeats, unitOf } from './cast-seats.ts';
import { plannedPost } from './command-plan.ts';
import { CommandPost } from './command-post.entity.ts';
import { CommandPostKind, type WorkGroup } from './command-terms.ts';
import { type Company, gather } from './company.ts';
import { PARENT, requireMayEstablish, slotOf } from './establish-rule.ts';
import { Seat } from './seat.entity.ts';

const { HEADQUARTERS, OFFICE, MEMBER_UNITS } = CommandPostKind;

export interface NewPost {
  kind: CommandPostKind;
  group?: WorkGroup | null;
  /** Whose headquarters a township's is; the township of the scene unless it is said. */
  townshipId?: string | null;
  point?: Point | null;
  givenPosition?: PositionInput | null;
}

/** The bodies of an incident that stand now. */
export const standingPosts = (tx: Change, incidentId: string): Promise<CommandPost[]> =>
  tx.manager.find(CommandPost, {
    where: { incidentId, stoodDownAt: IsNull() },
    order: { establishedAt: 'ASC', id: 'ASC' },
  });

/** Seats as the plan fills them, with the persons that are known. */
export const seatsOf = (
  tx: Change,
  post: CommandPost,
  company: Company,
  cast: CastSeat[],
  from = 0,
): NewRecord<Seat>[] =>
  cast.map((one, at) => ({
    ...company.seatOf(one),
    incidentId: post.incidentId,
    postId: post.id,
    place: from + at,
    since: tx.ctx.now(),
    demo: post.demo,
  }));

/** Sets up one body with its seats. The incident is locked, so that there is never a second. */
export async function establish(
  tx: Change,
  incident: Incident,
  company: Company,
  wanted: NewPost,
): Promise<CommandPost> {
  const { kind, group = null, point = null, givenPosition = null } = wanted;
  const planned = plannedPost(planOf(tx.ctx).command.posts, kind, group);
  const standing = await standingPosts(tx, incident.id);
  const township = wanted.townshipId ? { township: company.codeOf(wanted.townshipId) } : {};
  const casting = { ...company.castingOf(incident), ...township };
  const unitId = company.idOf(unitOf(planned.unit, casting));
  const slot = slotOf(kind, group, unitId);
  requireMayEstablish({ kind, group, slot, clause: planned.clause }, standing);
  const parent = standing.find((post) => post.kind === PARENT[kind]);
  return tx.createWithParts(
    CommandPost,
    {
      incidentId: incident.id,
      kind,
      workGroup: group,
      slot,
      parentId: parent?.id ?? null,
      unitId,
      name: planned.name,
      nameEn: planned.nameEn,
      clause: planned.clause,
      point,
      givenPosition,
      establishedAt: tx.ctx.now(),
      stoodDownAt: null,
      demo: incident.demo,
    },
    Seat,
    (post) => seatsOf(tx, post, company, castSeats(planned, casting)),
    { operation: 'ESTABLISHED', incidentId: incident.id },
  );
}

/** 成立指挥部 (4.6(3)): headquarters, office and member units, as far as they do not stand yet. */
export async function ensureHeadquarters(tx: Change, incident: Incident): Promise<void> {
  const there = new Set((await standingPosts(tx, incident.id)).map(({ kind }) => kind));
  const missing = [HEADQUARTERS, OFFICE, MEMBER_UNITS].filter((kind) => !there.has(kind));
  if (missing.length === 0) return;
  const company = await gather(tx, [incident]);
  for (const kind of missing) await establish(tx, incident, company, { kind });
}
