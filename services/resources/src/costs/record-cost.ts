import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { requireYuan } from '../money.ts';
import { requireNotArchived } from '../open-incident.ts';
import type { CancelCostInput, RecordCostInput } from './cost.inputs.ts';
import { incidentOfSubject } from './cost.queries.ts';
import { CostKind, CostRecord } from './cost-record.entity.ts';

const SUBJECTS = [
  ['dispatchId', 'dispatch', 'Dispatch', CostKind.DISPATCH],
  ['stockMovementId', 'stock_movement', 'StockMovement', CostKind.STOCK],
  ['requisitionId', 'requisition', 'Requisition', CostKind.REQUISITION],
] as const;

/** What the cost is of. Refuses two subjects, one that is not there, and one of another incident. */
async function kindOf(ctx: ServiceContext, input: RecordCostInput): Promise<CostKind> {
  const given = SUBJECTS.filter(([field]) => input[field]);
  const [subject, second] = given;
  if (second) {
    throw badInput(second[0], {
      zh: '调用、出库、征用至多填一项',
      en: 'give at most one of dispatch, stock movement and requisition',
    });
  }
  if (!subject) return CostKind.OTHER;
  const [field, table, entity, kind] = subject;
  const id = requireId(input[field] ?? '', field);
  const incidentId = await incidentOfSubject(ctx.db.manager, table, id, ctx.claims.scope);
  if (incidentId === undefined) throw notFound(entity, id, field);
  if (incidentId !== input.incidentId) {
    throw badInput(field, { zh: '不属于这起事故', en: 'belongs to another incident' });
  }
  return kind;
}

/** 记录费用 (6.9). The same key records one cost. Costs may come in until the incident is archived. */
export async function recordCost(ctx: ServiceContext, input: RecordCostInput): Promise<CostRecord> {
  const amountYuan = requireYuan(input.amountYuan, 'amountYuan');
  const kind = await kindOf(ctx, input);
  return createOnce(ctx, CostRecord, 'recordCost', input, async (tx) => {
    requireNotArchived(await requireIncident(ctx, tx.manager, input.incidentId));
    return writeCost(tx, { ...input, kind, amountYuan });
  });
}

type Cost = Pick<CostRecord, 'incidentId' | 'kind' | 'amountYuan' | 'payer' | 'payerName' | 'reason'> &
  Pick<RecordCostInput, 'dispatchId' | 'stockMovementId' | 'requisitionId'>;

/** Writes one cost as part of a larger act (the compensation of a requisition). */
export const writeCost = (tx: Change, cost: Cost): Promise<CostRecord> =>
  tx.create(
    CostRecord,
    {
      incidentId: cost.incidentId,
      kind: cost.kind,
      dispatchId: cost.dispatchId ?? null,
      stockMovementId: cost.stockMovementId ?? null,
      requisitionId: cost.requisitionId ?? null,
      amountYuan: cost.amountYuan,
      payer: cost.payer,
      payerName: cost.payerName.trim(),
      reason: cost.reason.trim(),
      recordedAt: tx.ctx.now(),
      recordedBy: tx.ctx.claims.actor.name,
      cancelReason: null,
    },
    { operation: 'COST_RECORDED', incidentId: cost.incidentId },
  );

/** 作废: a wrong record counts no longer, and stays with the reason. */
export const cancelCost = (ctx: ServiceContext, input: CancelCostInput): Promise<CostRecord> =>
  change(ctx, async (tx) => {
    const { incidentId } = await tx.lock(CostRecord, input.id);
    requireNotArchived(await requireIncident(ctx, tx.manager, incidentId), 'id');
    return tx.update(
      CostRecord,
      input.id,
      input.expectedVersion,
      (current) => {
        if (current.retiredAt) throw badInput('id', { zh: '该费用记录已作废', en: 'the record is cancelled already' });
        return { retiredAt: ctx.now(), cancelReason: input.reason.trim() };
      },
      { operation: 'COST_CANCELLED', incidentId },
    );
  });
