import { dayIn } from '@outpost/shared/calendar';
import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { CostKind, type Payer } from '../costs/cost-record.entity.ts';
import { writeCost } from '../costs/record-cost.ts';
import { requireNotArchived, requireOpenIncident } from '../open-incident.ts';
import { Requisition } from './requisition.entity.ts';
import type { AdvanceRequisitionInput, DecideRequisitionInput } from './requisition.inputs.ts';
import { RequisitionState, requireRequisitionStep } from './requisition-states.ts';
import { stepPatch } from './step-needs.ts';

/** The prefix of requisition codes, 征用: `ZY-20261124-001`. */
const CODE_PREFIX = 'ZY';

/** 依法发布征用的决定 (4.4(5)), for an open incident. The same key makes one decision. */
export async function decideRequisition(ctx: ServiceContext, input: DecideRequisitionInput): Promise<Requisition> {
  const { idempotencyKey: _key, ...given } = input;
  const now = ctx.now();
  const periodUntil = input.periodUntil ?? null;
  if (periodUntil !== null && periodUntil <= input.periodFrom) {
    throw badInput('periodUntil', { zh: '应晚于征用开始时间', en: 'must lie after the beginning of the period' });
  }
  const series = `${CODE_PREFIX}-${dayIn(countyProfile(ctx).timeZone, now).replaceAll('-', '')}`;
  return createOnce(ctx, Requisition, 'decideRequisition', input, async (tx) => {
    requireOpenIncident(await requireIncident(ctx, tx.manager, input.incidentId));
    const actorName = ctx.claims.actor.name;
    return tx.create(
      Requisition,
      {
        ...given,
        code: await tx.nextCode(series),
        ownerPhone: input.ownerPhone ?? null,
        periodUntil,
        state: RequisitionState.DECIDED,
        conditionBefore: null,
        conditionAfter: null,
        compensationYuan: null,
        decidedAt: now,
        decidedBy: actorName,
        stepsTaken: [{ state: RequisitionState.DECIDED, at: now.toISOString(), actorName, note: null }],
      },
      { operation: 'REQUISITION_DECIDED', incidentId: input.incidentId },
    );
  });
}

/** Takes a requisition one step on; its compensation is a cost of the incident from the same moment (6.9). */
export const advanceRequisition = (ctx: ServiceContext, input: AdvanceRequisitionInput): Promise<Requisition> =>
  change(ctx, async (tx) => {
    const { incidentId } = await tx.lock(Requisition, input.id);
    requireNotArchived(await requireIncident(ctx, tx.manager, incidentId), 'id');
    const requisition = await tx.update(
      Requisition,
      input.id,
      input.expectedVersion,
      (current) => {
        requireRequisitionStep(current.state, input.to);
        const step = {
          state: input.to,
          at: ctx.now().toISOString(),
          actorName: ctx.claims.actor.name,
          note: input.note?.trim() || null,
        };
        return { ...stepPatch(input), state: input.to, stepsTaken: [...current.stepsTaken, step] };
      },
      { operation: `REQUISITION_${input.to}`, incidentId },
    );
    if (input.to === RequisitionState.COMPENSATED) {
      await writeCost(tx, {
        incidentId,
        requisitionId: requisition.id,
        kind: CostKind.REQUISITION,
        amountYuan: requisition.compensationYuan ?? 0,
        payer: input.payer as Payer,
        payerName: input.payerName ?? '',
        reason: `${requisition.code} 征用补偿`,
      });
    }
    return requisition;
  });
