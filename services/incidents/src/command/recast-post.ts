import type { Change } from '@outpost/shared/change';
import { IsNull } from 'typeorm';
import type { Incident } from '../incidents/incident.entity.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { planOf } from '../plan.ts';
import { type CastSeat, recast } from './cast-seats.ts';
import { plannedPost } from './command-plan.ts';
import type { CommandPost } from './command-post.entity.ts';
import type { Company } from './company.ts';
import { seatsOf } from './establish.ts';
import { Handover, HandoverKind } from './handover.entity.ts';
import { Seat } from './seat.entity.ts';

/** A change of an incident that may move seats: the states before and after, and what to say of it. */
export interface Recasting {
  before: Incident;
  after: Incident;
  company: Company;
  reason: string;
}

/** Gives a seat to whom the plan now names, and records who had it. */
async function reseat(tx: Change, { after, company, reason }: Recasting, held: Seat, cast: CastSeat): Promise<void> {
  const { heldBy, heldByEn, office, unitId, person, phone } = company.seatOf(cast);
  await tx.update(
    Seat,
    held.id,
    null,
    { heldBy, heldByEn, office, unitId, person, phone, since: tx.ctx.now() },
    { operation: 'HANDED_OVER', incidentId: after.id },
  );
  await recordAct(tx, Handover, after, {
    kind: HandoverKind.SEAT,
    clause: held.role === 'COMMANDER_IN_CHIEF' ? '2.1.1' : '2.1.2',
    seatId: held.id,
    fromAuthority: null,
    toAuthority: null,
    fromUnitId: held.unitId,
    fromPerson: held.person,
    toUnitId: unitId,
    toPerson: person,
    reason,
  });
}

/** Moves, adds and gives up the seats of one body that the change concerns, and touches no other. */
export async function recastPost(tx: Change, recasting: Recasting, post: CommandPost): Promise<void> {
  const { before, after, company } = recasting;
  const planned = plannedPost(planOf(tx.ctx).command.posts, post.kind, post.workGroup);
  const { added, removed, changed } = recast(planned, company.castingOf(before), company.castingOf(after));
  if (added.length + removed.length + changed.length === 0) return;
  const seats = await tx.manager.find(Seat, {
    where: { postId: post.id, retiredAt: IsNull() },
    order: { place: 'ASC' },
  });
  const byKey = new Map(seats.map((seat) => [seat.key, seat]));
  for (const cast of changed) {
    const held = byKey.get(cast.key);
    if (held) await reseat(tx, recasting, held, cast);
  }
  const retired = { retiredAt: tx.ctx.now() };
  for (const { key } of removed) {
    const spared = byKey.get(key);
    if (spared) {
      await tx.update(Seat, spared.id, null, retired, { operation: 'SEAT_RETIRED', incidentId: after.id });
    }
  }
  const fresh = added.filter(({ key }) => !byKey.has(key));
  const next = (seats.at(-1)?.place ?? -1) + 1;
  await tx.createMany(Seat, seatsOf(tx, post, company, fresh, next), {
    operation: 'SEAT_ADDED',
    incidentId: after.id,
  });
}
