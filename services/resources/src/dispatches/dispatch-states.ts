import { badInput, planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';
import { ResourceStatus } from '../resource-status.ts';

export enum DispatchState {
  REQUESTED = 'REQUESTED',
  APPROVED = 'APPROVED',
  ACCEPTED = 'ACCEPTED',
  EN_ROUTE = 'EN_ROUTE',
  ON_SCENE = 'ON_SCENE',
  RELEASED = 'RELEASED',
  RETURNED = 'RETURNED',
  DECLINED = 'DECLINED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(DispatchState, { name: 'DispatchState', description: '调用进程（预案 4.6、6.2）' });

/** From each state, where a dispatch may go. */
export const NEXT: Record<DispatchState, readonly DispatchState[]> = {
  REQUESTED: [DispatchState.APPROVED, DispatchState.CANCELLED],
  APPROVED: [DispatchState.ACCEPTED, DispatchState.DECLINED, DispatchState.CANCELLED],
  ACCEPTED: [DispatchState.EN_ROUTE, DispatchState.CANCELLED],
  EN_ROUTE: [DispatchState.ON_SCENE, DispatchState.CANCELLED],
  ON_SCENE: [DispatchState.RELEASED],
  RELEASED: [DispatchState.RETURNED],
  RETURNED: [],
  DECLINED: [],
  CANCELLED: [],
};

const CLOSED: readonly DispatchState[] = [DispatchState.RETURNED, DispatchState.DECLINED, DispatchState.CANCELLED];
export const ACTIVE_STATES: readonly DispatchState[] = Object.values(DispatchState).filter(
  (state) => !CLOSED.includes(state),
);

/** What the team or machine is while its dispatch is in a state. */
export const RESOURCE_STATUS: Record<DispatchState, ResourceStatus> = {
  REQUESTED: ResourceStatus.ASSIGNED,
  APPROVED: ResourceStatus.ASSIGNED,
  ACCEPTED: ResourceStatus.ASSIGNED,
  EN_ROUTE: ResourceStatus.EN_ROUTE,
  ON_SCENE: ResourceStatus.ON_SCENE,
  RELEASED: ResourceStatus.RETURNING,
  RETURNED: ResourceStatus.AVAILABLE,
  DECLINED: ResourceStatus.AVAILABLE,
  CANCELLED: ResourceStatus.AVAILABLE,
};

const NAME: Record<DispatchState, string> = {
  REQUESTED: '已申请',
  APPROVED: '已批准',
  ACCEPTED: '已接受',
  EN_ROUTE: '途中',
  ON_SCENE: '到场',
  RELEASED: '已解除',
  RETURNED: '已归位',
  DECLINED: '已谢绝',
  CANCELLED: '已撤销',
};

/** Refuses a step that the table does not have. */
export function requireStep(from: DispatchState, to: DispatchState): void {
  if (NEXT[from].includes(to)) return;
  const allowed = NEXT[from];
  throw planRule(
    '6.2',
    {
      zh: `调用处于“${NAME[from]}”状态，不能转为“${NAME[to]}”，可转为：${allowed.map((state) => NAME[state]).join('、') || '无'}`,
      en: `a dispatch that is ${from} cannot become ${to}; it can become: ${allowed.join(', ') || 'nothing'}`,
    },
    { field: 'to', from, to, allowed },
  );
}

/** Approval is an act of its own, for those who may approve. */
export function requireNotApproval(to: DispatchState): void {
  if (to !== DispatchState.APPROVED) return;
  throw badInput('to', { zh: '批准调用请使用 approveDispatch', en: 'a dispatch is approved by approveDispatch' });
}
