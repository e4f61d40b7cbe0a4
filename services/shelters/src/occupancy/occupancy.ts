import { badInput, OutpostError } from '@outpost/shared/errors';
import { ShelterState, STATE_NAME } from '../shelters/shelter-states.ts';

export interface Inside {
  state: ShelterState;
  capacity: number;
  occupancy: number;
}

export interface Movement {
  /** People in, or when negative out. */
  change: number;
  occupancyAfter: number;
  /** Kept only where the movement needed it. */
  overCapacityReason: string | null;
}

/**
 * What a movement does to a shelter. Refused unless it is open; nobody leaves who is not inside; above the
 * capacity only with a reason, and the refusal names the room that is left.
 */
export function movementOf(shelter: Inside, change: number, overCapacityReason: string | null | undefined): Movement {
  const { state, capacity, occupancy } = shelter;
  if (change === 0) throw badInput('change', { zh: '进出人数不能为 0', en: 'must not be 0' });
  if (state !== ShelterState.OPEN) {
    throw new OutpostError(
      'BAD_USER_INPUT',
      {
        zh: `shelterId：避难场所处于“${STATE_NAME[state]}”状态，启用后才能登记人员进出`,
        en: `shelterId: the shelter is ${state}; people are recorded only while it is open`,
      },
      { field: 'shelterId', state },
    );
  }
  const occupancyAfter = occupancy + change;
  if (occupancyAfter < 0) {
    throw new OutpostError(
      'BAD_USER_INPUT',
      {
        zh: `change：场所内现有 ${occupancy} 人，不能登记离开 ${-change} 人`,
        en: `change: ${occupancy} people are inside; ${-change} cannot leave`,
      },
      { field: 'change', occupancy },
    );
  }
  const over = change > 0 && occupancyAfter > capacity;
  const why = overCapacityReason?.trim() || null;
  if (over && !why) {
    const room = Math.max(0, capacity - occupancy);
    throw new OutpostError(
      'BAD_USER_INPUT',
      {
        zh: `change：余量 ${room} 人，不能再接收 ${change} 人；确需超容接收的，填写 overCapacityReason 说明理由`,
        en: `change: there is room for ${room}, not for ${change}; to take more, give the reason in overCapacityReason`,
      },
      { field: 'change', room },
    );
  }
  return { change, occupancyAfter, overCapacityReason: over ? why : null };
}
