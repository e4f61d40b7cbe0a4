import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum WarningState {
  DRAFT = 'DRAFT',
  ISSUED = 'ISSUED',
  ADJUSTED = 'ADJUSTED',
  LIFTED = 'LIFTED',
  EXPIRED = 'EXPIRED',
}
registerEnumType(WarningState, { name: 'WarningState', description: '预警状态' });

/** From each state, where a warning may go (3.3.2, 3.3.4). */
export const NEXT: Record<WarningState, readonly WarningState[]> = {
  DRAFT: [WarningState.ISSUED],
  ISSUED: [WarningState.ADJUSTED, WarningState.LIFTED, WarningState.EXPIRED],
  ADJUSTED: [WarningState.ADJUSTED, WarningState.LIFTED, WarningState.EXPIRED],
  LIFTED: [],
  EXPIRED: [],
};

/** States in which a warning stands: it is in force from its start to its end. */
export const STANDING_STATES: readonly WarningState[] = [WarningState.ISSUED, WarningState.ADJUSTED];

const NAME: Record<WarningState, string> = {
  DRAFT: '草稿',
  ISSUED: '已发布',
  ADJUSTED: '已调整',
  LIFTED: '已解除',
  EXPIRED: '已到期',
};

interface Timed {
  /** As stored: never EXPIRED, since nobody acts when a warning runs out. */
  state: WarningState;
  startsAt: Date;
  endsAt: Date | null;
}

/** The state that a warning is in at an instant: one that stood when its end came has expired. */
export function stateAt({ state, endsAt }: Timed, at: Date): WarningState {
  const over = endsAt !== null && endsAt.getTime() <= at.getTime();
  return over && STANDING_STATES.includes(state) ? WarningState.EXPIRED : state;
}

/** Whether a warning is in force at an instant: from its start on, until its end or its lifting. */
export const inForceAt = (warning: Timed, at: Date): boolean =>
  warning.startsAt.getTime() <= at.getTime() && STANDING_STATES.includes(stateAt(warning, at));

/** Refuses a step that the table does not have. */
export function requireStep(from: WarningState, to: WarningState): void {
  if (NEXT[from].includes(to)) return;
  throw planRule(
    '3.3.4',
    {
      zh: `预警${NAME[from]}，不能转为“${NAME[to]}”`,
      en: `a warning that is ${from} cannot become ${to}`,
    },
    { from, to, allowed: NEXT[from] },
  );
}
