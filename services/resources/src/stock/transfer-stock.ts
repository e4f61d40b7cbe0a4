import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { getById } from '@outpost/shared/lookup';
import { Depot } from '../depots/depot.entity.ts';
import { StockMovementKind } from './effect-of-movement.ts';
import type { TransferStockInput } from './stock.inputs.ts';
import { StockItem } from './stock-item.entity.ts';
import { writeMovement } from './write-movement.ts';

/** The line of a depot that holds the same supply: the same lot, good until the same day. */
async function sameLine(tx: Change, source: StockItem, depotId: string): Promise<StockItem | null> {
  const { county, item, unit, lot, expiresOn } = source;
  const lines = await tx.manager.findBy(StockItem, { county, depotId, item, unit });
  return lines.find((line) => line.retiredAt === null && line.lot === lot && line.expiresOn === expiresOn) ?? null;
}

/** A line for a supply that the depot has not had: of the same name, lot and date, with no minimum of its own. */
function newLine(tx: Change, source: StockItem, depot: Depot): Promise<StockItem> {
  const { demo, county, item, itemEn, category, unit, unitEn, lot, expiresOn } = source;
  return tx.create(StockItem, {
    ...{ demo, county, item, itemEn, category, unit, unitEn, lot, expiresOn },
    code: `${source.code}/${depot.code}`,
    depotId: depot.id,
    balance: 0,
    reserved: 0,
    minimum: 0,
  });
}

/** 调拨: out of one depot and into another, in one transaction, so that nothing is on neither ledger or on both. */
export async function transferStock(ctx: ServiceContext, input: TransferStockInput): Promise<StockItem> {
  const { quantity, reason = null, incidentId = null, expectedVersion = null } = input;
  const { TRANSFER_OUT, TRANSFER_IN } = StockMovementKind;
  const source = await getById(ctx, StockItem, requireId(input.stockItemId, 'stockItemId'), 'stockItemId');
  const depot = await getById(ctx, Depot, requireId(input.toDepotId, 'toDepotId'), 'toDepotId');
  if (depot.id === source.depotId) {
    throw badInput('toDepotId', { zh: '该物资已在此仓库', en: 'the supply is in this depot already' });
  }
  if (depot.county !== source.county || depot.retiredAt !== null || source.retiredAt !== null) {
    throw badInput('toDepotId', { zh: '不能调往此仓库', en: 'supplies cannot be transferred to this depot' });
  }
  return createOnce(ctx, StockItem, 'transferStock', input, async (tx) => {
    if (incidentId !== null) await requireIncident(ctx, tx.manager, incidentId);
    const target = (await sameLine(tx, source, depot.id)) ?? (await newLine(tx, source, depot));
    const write = (id: string, kind: StockMovementKind, version: number | null) =>
      tx.update(StockItem, id, version, (item) => writeMovement(tx, item, kind, quantity, reason, incidentId), {
        operation: `STOCK_${kind}`,
        incidentId,
      });
    const out = () => write(source.id, TRANSFER_OUT, expectedVersion);
    const into = () => write(target.id, TRANSFER_IN, null);
    // Always in the order of their ids: two transfers that cross wait for one another and do not hang.
    if (source.id < target.id) {
      const left = await out();
      await into();
      return left;
    }
    await into();
    return out();
  });
}
