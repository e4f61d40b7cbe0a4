import { dayIn } from '@outpost/shared/calendar';
import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { planRule } from '@outpost/shared/errors';
import { toPosition } from '@outpost/shared/geo/position';
import type { Point } from 'geojson';
import { busyWith, requireServiceable } from '../../dispatches/assignee.ts';
import { activeDispatchOf } from '../../dispatches/dispatch.queries.ts';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { requireInUse } from '../../equipment/equipment-place.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';
import { estimateBetween } from '../../travel/estimate-travel.ts';
import { straightMetres } from '../../travel/straight-line.ts';
import { withUniqueFaults } from '../../unique-fault.ts';
import { EquipmentTransfer } from '../transfers/transfer.entity.ts';
import { openTransferOf } from '../transfers/transfer.queries.ts';
import { alreadyMoving, justMoving, TransferState } from '../transfers/transfer-states.ts';
import { changingPlace, type PlacedElsewhere, type Standing } from './changing-place.ts';
import { PrepositionPlan } from './plan.entity.ts';
import type { OrderPrepositionPlanInput } from './plan.inputs.ts';
import { PlanState, requireOrderable } from './plan-state.ts';

/** The prefix of codes, 转移: `ZY-20261124-001`. */
const CODE_PREFIX = 'ZY';

interface StandingMachine extends Standing {
  record: Equipment;
}

/** The machines of a plan, locked in one order for all. */
async function lockMachines(tx: Change, { placed }: PrepositionPlan): Promise<Map<string, StandingMachine>> {
  const machines = new Map<string, StandingMachine>();
  for (const id of placed.flatMap(({ equipmentId }) => equipmentId ?? []).sort()) {
    const record = await tx.lock(Equipment, id, 'placed');
    machines.set(id, { id, siteId: record.siteId, ...toPosition(record.point), record });
  }
  return machines;
}

/** Refuses a machine that cannot set out: out of service, on a dispatch, or on its way by another order. */
async function requireCanMove(tx: Change, machine: Equipment): Promise<void> {
  requireServiceable(machine, 'equipmentId');
  const active = await activeDispatchOf(tx.manager, 'equipmentId', machine.id);
  if (active) throw busyWith(active, `placed(${machine.code})`);
  const open = await openTransferOf(tx.manager, machine.id);
  if (open) throw alreadyMoving(machine.code, open);
}

async function orderMove(
  tx: Change,
  plan: PrepositionPlan,
  { machine, to }: PlacedElsewhere<StandingMachine>,
): Promise<void> {
  const { ctx } = tx;
  const { record } = machine;
  await requireCanMove(tx, record);
  if (to.siteId) requireInUse(await tx.get(PrepositionSite, to.siteId, 'placed.siteId'), 'placed.siteId');
  const profile = countyProfile(ctx);
  const now = ctx.now();
  const series = `${CODE_PREFIX}-${dayIn(profile.timeZone, now).replaceAll('-', '')}`;
  const toPoint: Point = { type: 'Point', coordinates: [to.longitude, to.latitude] };
  const actorName = ctx.claims.actor.name;
  await tx.create(
    EquipmentTransfer,
    {
      demo: record.demo,
      code: await tx.nextCode(series),
      planId: plan.id,
      equipmentId: machine.id,
      fromSiteId: record.siteId,
      fromPoint: record.point,
      toSiteId: to.siteId,
      toPoint,
      // Driving alone: a move is no alarm, nobody waits for it to make ready.
      estimate: estimateBetween(profile, record.point, toPoint, straightMetres(machine, to), null),
      state: TransferState.ORDERED,
      orderedAt: now,
      orderedBy: actorName,
      stepsTaken: [{ state: TransferState.ORDERED, at: now.toISOString(), actorName, note: null }],
    },
    { operation: TransferState.ORDERED },
  );
}

/**
 * 下达预置方案 (6.2): a transfer order for each machine whose place changes, all of them or none. Only its arrival
 * moves a machine.
 */
export function orderPlan(ctx: ServiceContext, input: OrderPrepositionPlanInput): Promise<PrepositionPlan> {
  const order = () =>
    createOnce(ctx, PrepositionPlan, 'orderPrepositionPlan', input, async (tx) => {
      const plan = await tx.update(
        PrepositionPlan,
        input.id,
        input.expectedVersion,
        ({ state, retiredAt }) => {
          requireOrderable(state, retiredAt);
          return { state: PlanState.ORDERED, orderedBy: ctx.claims.actor.name, orderedAt: ctx.now() };
        },
        { operation: PlanState.ORDERED },
      );
      const moves = changingPlace(plan.placed, await lockMachines(tx, plan));
      if (moves.length === 0) {
        throw planRule(
          '6.2',
          { zh: '方案中没有需要移动的现有设备', en: 'no machine of the plan has to move' },
          { field: 'id' },
        );
      }
      for (const move of moves) await orderMove(tx, plan, move);
      return plan;
    });
  return withUniqueFaults(order, { one_open_transfer_of_a_machine: justMoving });
}
