import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum PlanState {
  DRAFT = 'DRAFT',
  ORDERED = 'ORDERED',
}
registerEnumType(PlanState, { name: 'PrepositionPlanState', description: '预置方案：草案、已下达' });

/** An ordered plan is what was ordered: nothing in it changes any more, and it is ordered once. */
export function requireDraft(state: PlanState): void {
  if (state === PlanState.DRAFT) return;
  throw planRule(
    '6.2',
    { zh: '方案已下达，不能再更改或再次下达', en: 'the plan has been ordered: it cannot be changed or ordered again' },
    { field: 'id', state },
  );
}

/** Nobody orders a plan twice, or one that was given up. */
export function requireOrderable(state: PlanState, retiredAt: Date | null): void {
  requireDraft(state);
  if (retiredAt === null) return;
  throw planRule(
    '6.2',
    { zh: '方案已弃用，不能下达', en: 'the plan has been given up and cannot be ordered' },
    { field: 'id', state },
  );
}
