import { badInput } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum ResourceStatus {
  AVAILABLE = 'AVAILABLE',
  STANDBY = 'STANDBY',
  ASSIGNED = 'ASSIGNED',
  EN_ROUTE = 'EN_ROUTE',
  ON_SCENE = 'ON_SCENE',
  RETURNING = 'RETURNING',
  OUT_OF_SERVICE = 'OUT_OF_SERVICE',
}
registerEnumType(ResourceStatus, {
  name: 'ResourceStatus',
  description: '队伍、设备状态 / state of a team or machine',
});

/** What can be called at once. */
export const READY: readonly ResourceStatus[] = [ResourceStatus.AVAILABLE, ResourceStatus.STANDBY];

/** What a person may set; the others follow from a dispatch. */
const BY_HAND: readonly ResourceStatus[] = [...READY, ResourceStatus.OUT_OF_SERVICE];

/** Refuses a status that only a dispatch gives. */
export function requireStatusByHand(status: ResourceStatus, field: string): void {
  if (BY_HAND.includes(status)) return;
  throw badInput(field, {
    zh: `${status} 由调度自动产生，人工只能设为 ${BY_HAND.join('、')}`,
    en: `${status} follows from a dispatch; by hand it can be ${BY_HAND.join(', ')}`,
  });
}
