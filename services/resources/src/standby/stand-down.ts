import { type Change, change } from '@outpost/shared/change';
import type { ServiceRuntime } from '@outpost/shared/context';
import { systemContext } from '@outpost/shared/system-context';
import { ResourceStatus } from '../resource-status.ts';
import { Team } from '../teams/team.entity.ts';
import { endedWarnings, openOrders, standsBy } from './standby.queries.ts';
import { StandbyOrder } from './standby-order.entity.ts';
import { requireStandbyStep, StandbyState } from './standby-states.ts';

/** Who acts when a warning's end ends the standby for it. */
export const STANDBY_SYSTEM = ['standby', '系统（预警联动）'] as const;

/** 解除待命: ends one order; a team that stands by for no other warning is available again. */
export async function standDown(
  tx: Change,
  id: string,
  expectedVersion: number | null,
  reason: string,
): Promise<StandbyOrder> {
  const { teamId } = await tx.lock(StandbyOrder, id);
  const team = await tx.lock(Team, teamId);
  const order = await tx.update(
    StandbyOrder,
    id,
    expectedVersion,
    (current) => {
      requireStandbyStep(current.state, StandbyState.STOOD_DOWN);
      return { state: StandbyState.STOOD_DOWN, stoodDownAt: tx.ctx.now(), standDownReason: reason };
    },
    { operation: 'STOOD_DOWN' },
  );
  if (team.status === ResourceStatus.STANDBY && !(await standsBy(tx.manager, teamId, id))) {
    await tx.update(Team, teamId, null, { status: ResourceStatus.AVAILABLE }, { operation: 'STOOD_DOWN' });
  }
  return order;
}

/** Ends every order for a warning that holds no longer. */
export async function standDownAll(tx: Change, warningId: string, reason: string): Promise<void> {
  for (const id of await openOrders(tx.manager, warningId)) await standDown(tx, id, null, reason);
}

/** What the clock does: a warning that has ended by time ends the standby for it. */
export async function standDownAtEnd(runtime: ServiceRuntime): Promise<void> {
  for (const { id, county } of await endedWarnings(runtime.db, runtime.now())) {
    const ctx = systemContext(runtime, county, ...STANDBY_SYSTEM);
    await change(ctx, (tx) => standDownAll(tx, id, '预警到期'));
  }
}
