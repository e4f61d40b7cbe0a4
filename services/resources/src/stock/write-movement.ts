import type { Change } from '@outpost/shared/change';
import { isPast } from '../dates.ts';
import { todayOf } from '../today.ts';
import { type StockMovementKind, signedQuantity } from './signed-quantity.ts';
import type { StockItem } from './stock-item.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

/**
 * One line of the ledger for an item that the transaction holds locked. The database itself moves the balance with
 * it; what is returned, for the item's own journal row, is the same figure.
 */
export async function writeMovement(
  tx: Change,
  item: StockItem,
  kind: StockMovementKind,
  quantity: number,
  reason: string | null,
  incidentId: string | null = null,
): Promise<Pick<StockItem, 'balance'>> {
  const { ctx } = tx;
  const expired = isPast(item.expiresOn, todayOf(ctx, item));
  const signed = signedQuantity(kind, quantity, { ...item, expired });
  const balance = item.balance + signed;
  const { id: stockItemId, county, demo } = item;
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
      actorName: ctx.claims.actor.name,
      incidentId,
    },
    { operation: `STOCK_${kind}`, incidentId },
  );
  return { balance };
}
