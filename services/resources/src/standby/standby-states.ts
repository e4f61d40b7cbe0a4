import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum StandbyState {
  ORDERED = 'ORDERED',
  CONFIRMED = 'CONFIRMED',
  STOOD_DOWN = 'STOOD_DOWN',
}
registerEnumType(StandbyState, { name: 'StandbyState', description: '待命：已通知、已确认、已解除（预案 3.3.3(3)）' });

/** From each state, where a standby order may go. */
export const NEXT: Record<StandbyState, readonly StandbyState[]> = {
  ORDERED: [StandbyState.CONFIRMED, StandbyState.STOOD_DOWN],
  CONFIRMED: [StandbyState.STOOD_DOWN],
  STOOD_DOWN: [],
};

const NAME: Record<StandbyState, string> = { ORDERED: '已通知', CONFIRMED: '已确认', STOOD_DOWN: '已解除' };

/** Refuses a step that the table does not have. */
export function requireStandbyStep(from: StandbyState, to: StandbyState): void {
  if (NEXT[from].includes(to)) return;
  throw planRule(
    '3.3.3',
    {
      zh: `该待命通知处于“${NAME[from]}”状态，不能转为“${NAME[to]}”`,
      en: `a standby order that is ${from} cannot become ${to}`,
    },
    { field: 'id', from, to, allowed: NEXT[from] },
  );
}
