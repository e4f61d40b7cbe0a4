import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum ProposalState {
  RUNNING = 'RUNNING',
  DONE = 'DONE',
  CANCELLED = 'CANCELLED',
  FAILED = 'FAILED',
}
registerEnumType(ProposalState, { name: 'ProposalState', description: '测算进程：测算中、已完成、已取消、失败' });

const NAME: Record<ProposalState, string> = {
  RUNNING: '测算中',
  DONE: '已完成',
  CANCELLED: '已取消',
  FAILED: '失败',
};

/** Refuses to cancel what is over. */
export function requireRunning(state: ProposalState): void {
  if (state === ProposalState.RUNNING) return;
  throw planRule(
    '6.2',
    { zh: `测算${NAME[state]}，不能取消`, en: `the proposal is ${state} and cannot be cancelled` },
    { field: 'id', state },
  );
}
