import type { Change } from '@outpost/shared/change';
import { StockMovementKind } from './effect-of-movement.ts';
import { reservations } from './stock.queries.ts';
import { StockItem } from './stock-item.entity.ts';
import { writeMovement } from './write-movement.ts';

const { RESERVE, RELEASE } = StockMovementKind;

async function move(
  tx: Change,
  itemId: string,
  steps: { kind: StockMovementKind; quantity: number; incidentId: string; reason: string }[],
): Promise<void> {
  const [first] = steps;
  if (!first) return;
  const { kind, incidentId } = first;
  await tx.update(
    StockItem,
    itemId,
    null,
    async (item) => {
      let stock = item;
      for (const step of steps) {
        stock = {
          ...stock,
          ...(await writeMovement(tx, stock, step.kind, step.quantity, step.reason, step.incidentId)),
        };
      }
      return { balance: stock.balance, reserved: stock.reserved };
    },
    { operation: `STOCK_${kind}`, incidentId },
  );
}

/** What was set aside for an incident is free again. */
export async function releaseReservations(tx: Change, incidentId: string, reason: string): Promise<void> {
  for (const { itemId, reserved: quantity } of await reservations(tx.manager, incidentId)) {
    await move(tx, itemId, [{ kind: RELEASE, quantity, incidentId, reason }]);
  }
}

/** What was set aside for a report that was merged is set aside for the incident that stays. */
export async function moveReservations(tx: Change, incidentId: string, toId: string, reason: string): Promise<void> {
  for (const { itemId, reserved: quantity } of await reservations(tx.manager, incidentId)) {
    await move(tx, itemId, [
      { kind: RELEASE, quantity, incidentId, reason },
      { kind: RESERVE, quantity, incidentId: toId, reason },
    ]);
  }
}
