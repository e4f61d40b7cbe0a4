import { createOnce } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { findById } from '@outpost/shared/lookup';
import { isPast } from '../dates.ts';
import { todayOf } from '../today.ts';
import { signedQuantity } from './signed-quantity.ts';
import type { RecordStockMovementInput } from './stock.inputs.ts';
import { StockItem } from './stock-item.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

/**
 * 出入库: writes the movement under the item's lock. The database itself moves the balance with it; what stands in
 * the item's journal row is the same figure.
 */
export async function recordStockMovement(ctx: ServiceContext, input: RecordStockMovementInput): Promise<StockItem> {
  const { kind, quantity, reason = null, incidentId = null } = input;
  if (!(await findById(ctx, StockItem, input.stockItemId))) {
    throw notFound('StockItem', input.stockItemId, 'stockItemId');
  }
  return createOnce(ctx, StockItem, 'recordStockMovement', input, async (tx) => {
    if (incidentId !== null) await requireIncident(ctx, tx.manager, incidentId);
    const note = { operation: `STOCK_${kind}`, incidentId };
    const move = async (item: StockItem): Promise<Partial<StockItem>> => {
      if (item.retiredAt !== null) {
        throw badInput('stockItemId', { zh: `${item.code} ${item.item} 已停用`, en: `${item.code} is no longer kept` });
      }
      const expired = isPast(item.expiresOn, todayOf(ctx, item));
      const signed = signedQuantity(kind, quantity, { ...item, expired });
      const balance = item.balance + signed;
      const { id: stockItemId, county, demo } = item;
      const { name: actorName } = ctx.claims.actor;
      await tx.create(
        StockMovement,
        {
          stockItemId,
          county,
          demo,
          kind,
          quantity: signed,
          balanceAfter: balance,
          reason,
          at: ctx.now(),
          actorName,
          incidentId,
        },
        note,
      );
      return { balance };
    };
    return tx.update(StockItem, input.stockItemId, input.expectedVersion ?? null, move, note);
  });
}
