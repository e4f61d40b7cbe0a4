import type { Change, Consequence } from '@outpost/shared/change';
import { badInput, planRule } from '@outpost/shared/errors';
import { IsNull } from 'typeorm';
import { CommandPostKind, SeatRole } from '../command/command-terms.ts';
import { standingPosts } from '../command/establish.ts';
import { Seat } from '../command/seat.entity.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentState, requireOneOf, requireStep } from '../incidents/incident-states.ts';
import { lockIncident, lockIncidentOf } from '../incidents/lock-incident.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { planOf } from '../plan.ts';
import { ResponseActivation } from '../response/response-activation.entity.ts';
import { EndCondition } from './end-condition.entity.ts';
import { EndConditionKind, requireMayEnd, requireRescued } from './end-conditions.ts';
import { Termination } from './termination.entity.ts';
import type { ConfirmEndConditionInput, EndResponseInput, WithdrawEndConditionInput } from './termination.inputs.ts';

const standing = (tx: Change, incidentId: string): Promise<EndCondition[]> =>
  tx.manager.find(EndCondition, { where: { incidentId, withdrawnAt: IsNull() }, order: { at: 'ASC', id: 'ASC' } });

/** Confirms one condition of 4.8 while the response is under way; a confirmation that stands is not made twice. */
export async function confirmEndCondition(tx: Change, input: ConfirmEndConditionInput): Promise<EndCondition> {
  const { condition, confirmedBy, evidence } = input;
  const incident = await lockIncident(tx, input.incidentId, '4.8');
  requireOneOf(incident.state, [IncidentState.RESPONDING], '4.8');
  if (condition === EndConditionKind.PEOPLE_RESCUED) requireRescued(incident);
  if ((await standing(tx, incident.id)).some((one) => one.condition === condition)) {
    throw badInput('condition', { zh: '该条件已确认', en: 'this condition has been confirmed' });
  }
  return recordAct(tx, EndCondition, incident, {
    condition,
    confirmedBy: confirmedBy.trim(),
    evidence: evidence.trim(),
    withdrawnAt: null,
    withdrawnReason: null,
  });
}

const withdraw = (tx: Change, { id, incidentId }: EndCondition, expectedVersion: number | null, reason: string) =>
  tx.update(
    EndCondition,
    id,
    expectedVersion,
    (current) => {
      if (current.withdrawnAt !== null) throw badInput('id', { zh: '该确认已撤回', en: 'it has been withdrawn' });
      return { withdrawnAt: tx.ctx.now(), withdrawnReason: reason };
    },
    { operation: 'WITHDRAWN', incidentId },
  );

export async function withdrawEndCondition(tx: Change, input: WithdrawEndConditionInput): Promise<EndCondition> {
  const incident = await lockIncidentOf(tx, EndCondition, input.id, '4.8');
  requireOneOf(incident.state, [IncidentState.RESPONDING], '4.8');
  const confirmed = await tx.lock(EndCondition, input.id);
  return withdraw(tx, confirmed, input.expectedVersion, input.reason.trim());
}

/** What was confirmed holds no longer when the rescue is suspended for a danger, or somebody turns out to be missing. */
export const followEndConditions: Consequence<Incident> = async (tx, after, before) => {
  if (before?.state !== IncidentState.RESPONDING) return;
  const suspended = after.state === IncidentState.SUSPENDED;
  const lacking = after.trapped + after.missing > 0;
  if (!suspended && !lacking) return;
  for (const confirmed of await standing(tx, after.id)) {
    if (suspended) await withdraw(tx, confirmed, null, '暂停救援，须重新确认');
    else if (confirmed.condition === EndConditionKind.PEOPLE_RESCUED) {
      await withdraw(tx, confirmed, null, '伤亡统计中仍有被困或失联人员');
    }
  }
};

/** The seat that approves the end: of the on-site headquarters; where none was set up, the commander-in-chief's. */
async function approvingSeat(tx: Change, incidentId: string, seatId: string): Promise<Seat & { person: string }> {
  const posts = await standingPosts(tx, incidentId);
  const site = posts.find(({ kind }) => kind === CommandPostKind.ONSITE_HEADQUARTERS);
  const post = site ?? posts.find(({ kind }) => kind === CommandPostKind.HEADQUARTERS);
  const role = site ? SeatRole.ONSITE_COMMANDER : SeatRole.COMMANDER_IN_CHIEF;
  const seat = await tx.lock(Seat, seatId, 'approvedBySeatId');
  if (seat.postId !== post?.id || seat.role !== role || seat.retiredAt !== null) {
    throw planRule(
      '4.8',
      {
        zh: site ? '应由现场指挥部的现场指挥确认和批准' : '未设现场指挥部，应由总指挥确认和批准',
        en: site
          ? 'the on-site commander approves the end'
          : 'with no on-site headquarters, the commander-in-chief approves',
      },
      { field: 'approvedBySeatId', role },
    );
  }
  const { person } = seat;
  if (person === null) {
    throw planRule(
      '4.8',
      { zh: `${seat.title}席位无人，须先到位`, en: `nobody sits in the seat of the ${seat.titleEn} yet` },
      { field: 'approvedBySeatId', role },
    );
  }
  return Object.assign(seat, { person });
}

/** 响应终止 (4.8). Resources releases the teams when it hears of it; recovery begins with its checklist. */
export async function endResponse(tx: Change, input: EndResponseInput): Promise<Incident> {
  const { id, expectedVersion, authority } = input;
  const held = await lockIncident(tx, id, '4.8', 'id');
  const confirmed = await standing(tx, id);
  const [latest] = await tx.manager.find(ResponseActivation, {
    where: { incidentId: id },
    order: { at: 'DESC', id: 'DESC' },
    take: 1,
  });
  requireStep(held.state, IncidentState.ENDED, '4.8');
  requireMayEnd(planOf(tx.ctx).endConditions.conditions, {
    confirmed: confirmed.map(({ condition }) => condition),
    trapped: held.trapped,
    missing: held.missing,
    authority,
    startedBy: latest?.authority ?? authority,
  });
  const seat = await approvingSeat(tx, id, input.approvedBySeatId);
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    { state: IncidentState.ENDED },
    { operation: 'RESPONSE_ENDED', incidentId: id },
  );
  await recordAct(tx, Termination, incident, {
    authority,
    approvedBySeatId: seat.id,
    approvedBy: seat.person,
    conditions: confirmed.map(({ condition, at, confirmedBy, evidence }) => ({
      condition,
      at: at.toISOString(),
      confirmedBy,
      evidence,
    })),
    statement: input.statement?.trim() || null,
  });
  return incident;
}
