import type { Change } from '@outpost/shared/change';
import { ResourceStatus } from '../resource-status.ts';
import { Team } from '../teams/team.entity.ts';
import { StandbyOrder } from './standby-order.entity.ts';
import { requireStandbyStep, StandbyState } from './standby-states.ts';

/** 确认待命: the team has the order and is ready. One that is on a dispatch by now stays on it. */
export async function confirmStandby(tx: Change, id: string, expectedVersion: number): Promise<StandbyOrder> {
  const { teamId } = await tx.lock(StandbyOrder, id);
  const team = await tx.lock(Team, teamId);
  const order = await tx.update(
    StandbyOrder,
    id,
    expectedVersion,
    (current) => {
      requireStandbyStep(current.state, StandbyState.CONFIRMED);
      return { state: StandbyState.CONFIRMED, confirmedAt: tx.ctx.now(), confirmedBy: tx.ctx.claims.actor.name };
    },
    { operation: 'CONFIRMED' },
  );
  if (team.status === ResourceStatus.AVAILABLE) {
    await tx.update(Team, teamId, null, { status: ResourceStatus.STANDBY }, { operation: 'STANDBY' });
  }
  return order;
}
