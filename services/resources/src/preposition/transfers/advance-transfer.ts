import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { busyWith } from '../../dispatches/assignee.ts';
import { activeDispatchOf } from '../../dispatches/dispatch.queries.ts';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { EquipmentTransfer } from './transfer.entity.ts';
import type { AdvanceTransferInput } from './transfer.inputs.ts';
import { requireTransferStep, TransferState } from './transfer-states.ts';

/** A machine that was called away meanwhile does that first: it neither sets out nor arrives. */
async function requireFree(tx: Change, equipmentId: string): Promise<void> {
  const active = await activeDispatchOf(tx.manager, 'equipmentId', equipmentId);
  if (active) throw busyWith(active, 'id');
}

/** The machine waits where it was ordered to: that is its place from now on. */
const settle = (tx: Change, { equipmentId, toSiteId, toPoint }: EquipmentTransfer): Promise<Equipment> =>
  tx.update(
    Equipment,
    equipmentId,
    null,
    { siteId: toSiteId, depotId: null, basePoint: toPoint, point: toPoint, positionAt: tx.ctx.now() },
    { operation: 'TRANSFERRED' },
  );

/** Takes a transfer one step on; its arrival, and nothing before, changes the machine's record. */
export const advanceTransfer = (ctx: ServiceContext, input: AdvanceTransferInput): Promise<EquipmentTransfer> =>
  change(ctx, async (tx) => {
    const { to } = input;
    const note = input.note?.trim() || null;
    const { equipmentId } = await tx.lock(EquipmentTransfer, input.id);
    await tx.lock(Equipment, equipmentId);
    const transfer = await tx.update(
      EquipmentTransfer,
      input.id,
      input.expectedVersion,
      async ({ state, stepsTaken }) => {
        requireTransferStep(state, to, note);
        if (to !== TransferState.CANCELLED) await requireFree(tx, equipmentId);
        const step = { state: to, at: ctx.now().toISOString(), actorName: ctx.claims.actor.name, note };
        return { state: to, stepsTaken: [...stepsTaken, step] };
      },
      { operation: to },
    );
    if (to === TransferState.ARRIVED) await settle(tx, transfer);
    return transfer;
  });
