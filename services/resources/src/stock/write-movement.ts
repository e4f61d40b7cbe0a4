import type { Change } from '@outpost/shared/change';
import { isPast } from '../dates.ts';
import { todayOf } from '../today.ts';
import { effectOfMovement, type StockMovementKind } from './effect-of-movement.ts';
import { reservedFor } from './stock.queries.ts';
import type { StockItem } from './stock-item.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

/**
 * One line of the ledger for an item that the transaction holds locked. The database itself moves the balance with
 * it; what is returned, for the item's own journal row, are the same figures.
 */
export async function writeMovement(
  tx: Change,
  item: StockItem,
  kind: StockMovementKind,
  quantity: number,
  reason: string | null,
  incidentId: string | null = null,
): Promise<Pick<StockItem, 'balance' | 'reserved'>> {
  const { ctx } = tx;
  const expired = isPast(item.expiresOn, todayOf(ctx, item));
  const reservedForIncident = incidentId === null ? 0 : await reservedFor(tx.manager, item.id, incidentId);
  const effect = effectOfMovement(kind, quantity, { ...item, expired, reservedForIncident });
  const balance = item.balance + effect.quantity;
  const { id: stockItemId, county, demo } = item;
  await tx.create(
    StockMovement,
    {
      stockItemId,
      county,
      demo,
      kind,
      ...effect,
      balanceAfter: balance,
      reason,
      at: ctx.now(),
      actorName: ctx.claims.actor.name,
      incidentId,
    },
    { operation: `STOCK_${kind}`, incidentId },
  );
  return { balance, reserved: item.reserved + effect.reserved };
}
