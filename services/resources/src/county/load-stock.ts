import type { Change } from '@outpost/shared/change';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import { StockMovementKind } from '../stock/effect-of-movement.ts';
import { StockItem } from '../stock/stock-item.entity.ts';
import { StockMovement } from '../stock/stock-movement.entity.ts';
import { stockShape } from './county-files.ts';

/** The stock lines, filled by an opening receipt each, so that every balance is the sum of its movements. */
export async function loadStock(tx: Change, profile: CountyProfile): Promise<number> {
  const lines = profile.read('demo/stock.json', stockShape);
  const idOf = (code: string) => profileId(profile.adcode, 'stock', code);
  const items = lines.map(({ depot, quantity: _quantity, ...line }) => ({
    ...line,
    id: idOf(line.code),
    demo: true,
    depotId: profileId(profile.adcode, 'depot', depot),
    balance: 0,
    reserved: 0,
    lot: line.lot ?? null,
    expiresOn: line.expiresOn ?? null,
  }));
  await tx.createMany(StockItem, items);
  const receipts = lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ code, quantity }) => ({
      demo: true,
      stockItemId: idOf(code),
      kind: StockMovementKind.RECEIPT,
      reserved: 0,
      quantity,
      balanceAfter: quantity,
      reason: '期初库存（演示）',
      at: tx.ctx.now(),
      actorName: tx.ctx.claims.actor.name,
      incidentId: null,
    }));
  await tx.createMany(StockMovement, receipts, { operation: `STOCK_${StockMovementKind.RECEIPT}` });
  return items.length;
}
