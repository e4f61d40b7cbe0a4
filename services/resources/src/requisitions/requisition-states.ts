import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum RequisitionState {
  DECIDED = 'DECIDED',
  DELIVERED = 'DELIVERED',
  RETURNED = 'RETURNED',
  LOST = 'LOST',
  COMPENSATED = 'COMPENSATED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(RequisitionState, {
  name: 'RequisitionState',
  description: '征用进程：已决定、已交付使用、已返还、毁损灭失、已补偿、已撤销（预案 4.4(5)）',
});

/** From each state, where a requisition may go. What was used or lost is compensated; what was not delivered need not be. */
export const NEXT: Record<RequisitionState, readonly RequisitionState[]> = {
  DECIDED: [RequisitionState.DELIVERED, RequisitionState.CANCELLED],
  DELIVERED: [RequisitionState.RETURNED, RequisitionState.LOST],
  RETURNED: [RequisitionState.COMPENSATED],
  LOST: [RequisitionState.COMPENSATED],
  COMPENSATED: [],
  CANCELLED: [],
};

export const STATE_NAME: Record<RequisitionState, string> = {
  DECIDED: '已决定',
  DELIVERED: '已交付使用',
  RETURNED: '已返还',
  LOST: '毁损灭失',
  COMPENSATED: '已补偿',
  CANCELLED: '已撤销',
};

/** Refuses a step that the table does not have. */
export function requireRequisitionStep(from: RequisitionState, to: RequisitionState): void {
  if (NEXT[from].includes(to)) return;
  const allowed = NEXT[from];
  throw planRule(
    '4.4',
    {
      zh: `征用处于“${STATE_NAME[from]}”状态，不能转为“${STATE_NAME[to]}”，可转为：${allowed.map((state) => STATE_NAME[state]).join('、') || '无'}`,
      en: `a requisition that is ${from} cannot become ${to}; it can become: ${allowed.join(', ') || 'nothing'}`,
    },
    { field: 'to', from, to, allowed },
  );
}
