import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { findById } from '@outpost/shared/lookup';
import { requireOpenIncident } from '../open-incident.ts';
import { StockMovementKind } from './effect-of-movement.ts';
import type { RecordStockMovementInput } from './stock.inputs.ts';
import { StockItem } from './stock-item.entity.ts';
import { writeMovement } from './write-movement.ts';

/** 出入库: writes the movement under the item's lock. The same key moves the stock once. */
export async function recordStockMovement(ctx: ServiceContext, input: RecordStockMovementInput): Promise<StockItem> {
  const { kind, quantity, reason = null, incidentId = null } = input;
  if (!(await findById(ctx, StockItem, input.stockItemId))) {
    throw notFound('StockItem', input.stockItemId, 'stockItemId');
  }
  const setsAside = kind === StockMovementKind.RESERVE || kind === StockMovementKind.RELEASE;
  if (setsAside && incidentId === null) {
    throw badInput('incidentId', { zh: '应指明为哪起事故预留', en: 'say for which incident it is set aside' });
  }
  return createOnce(ctx, StockItem, 'recordStockMovement', input, async (tx) => {
    if (incidentId !== null) {
      const incident = await requireIncident(ctx, tx.manager, incidentId);
      if (kind === StockMovementKind.RESERVE) requireOpenIncident(incident);
    }
    const note = { operation: `STOCK_${kind}`, incidentId };
    const move = async (item: StockItem): Promise<Partial<StockItem>> => {
      if (item.retiredAt !== null) {
        throw badInput('stockItemId', { zh: `${item.code} ${item.item} 已停用`, en: `${item.code} is no longer kept` });
      }
      return writeMovement(tx, item, kind, quantity, reason, incidentId);
    };
    return tx.update(StockItem, input.stockItemId, input.expectedVersion ?? null, move, note);
  });
}
