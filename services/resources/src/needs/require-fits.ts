import type { Change } from '@outpost/shared/change';
import { badInput } from '@outpost/shared/errors';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { fulfilmentOf } from './fulfilment.ts';
import { dispatchStatesOf } from './need.queries.ts';
import { ResourceNeed } from './resource-need.entity.ts';

const refuse = (zh: string, en: string) => badInput('needId', { zh, en });

function fits(need: ResourceNeed, resource: Team | Equipment): boolean {
  if (resource instanceof Team) {
    return resource.kind === need.teamKind && need.skills.every((skill) => resource.skills.includes(skill));
  }
  const { minimumCapacity: least } = need;
  const strongEnough =
    least === null || (resource.capacityUnit === least.unit && (resource.capacityValue ?? 0) >= least.value);
  return resource.kind === need.equipmentKind && strongEnough;
}

/**
 * Refuses a team or machine for a need that is closed, met, of another incident or of another kind. The need stays
 * locked, so that of two requests for its last place one is refused.
 */
export async function requireFits(
  tx: Change,
  needId: string,
  incidentId: string,
  resource: Team | Equipment,
): Promise<void> {
  const need = await tx.lock(ResourceNeed, needId, 'needId');
  if (need.incidentId !== incidentId) throw refuse('该需求属于另一起事故', 'the need is of another incident');
  if (need.retiredAt !== null) throw refuse('该需求已取消', 'the need is closed');
  if (!fits(need, resource)) {
    throw refuse('该队伍或设备的类别、能力不符合需求', 'the kind or capacity is not what is needed');
  }
  const states = (await dispatchStatesOf(tx.manager, [needId])).get(needId) ?? [];
  if (fulfilmentOf(need.quantity, states).missing === 0) {
    throw refuse(`需求数量 ${need.quantity} 已满足`, `all ${need.quantity} that are needed have been sent`);
  }
}
