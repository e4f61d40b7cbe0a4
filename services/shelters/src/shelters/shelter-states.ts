import { OutpostError } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum ShelterState {
  READY = 'READY',
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
  UNFIT = 'UNFIT',
}
registerEnumType(ShelterState, {
  name: 'ShelterState',
  description: '避难场所状态：待用、启用、已关闭（待检查恢复）、不可用',
});

/** From each state, where a shelter may go. A closed one is looked over before it is ready again. */
export const NEXT: Record<ShelterState, readonly ShelterState[]> = {
  READY: [ShelterState.OPEN, ShelterState.UNFIT],
  OPEN: [ShelterState.CLOSED],
  CLOSED: [ShelterState.READY, ShelterState.UNFIT],
  UNFIT: [ShelterState.READY],
};

/** States in which a shelter can take people, at once or once it is opened. */
export const RECEIVING: readonly ShelterState[] = [ShelterState.READY, ShelterState.OPEN];

export const STATE_NAME: Record<ShelterState, string> = {
  READY: '待用',
  OPEN: '启用',
  CLOSED: '已关闭',
  UNFIT: '不可用',
};

/** Refuses a step that the table does not have; `field` is the input that asked for it. */
export function requireStep(from: ShelterState, to: ShelterState, field: string): void {
  const allowed = NEXT[from];
  if (allowed.includes(to)) return;
  throw new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: `${field}：避难场所处于“${STATE_NAME[from]}”状态，不能转为“${STATE_NAME[to]}”，可转为“${allowed.map((state) => STATE_NAME[state]).join('”或“')}”`,
      en: `${field}: a shelter that is ${from} cannot become ${to}, only ${allowed.join(' or ')}`,
    },
    { field, from, to, allowed },
  );
}

/**
 * The state after `unfit` was answered in a check: true puts the shelter out of use; false puts one that was
 * unfit, or closed after use, back to ready, and says nothing new of one that is ready or open.
 */
export function stateAfterCheck(from: ShelterState, unfit: boolean): ShelterState {
  const settled = unfit ? [ShelterState.UNFIT] : RECEIVING;
  if (settled.includes(from)) return from;
  const to = unfit ? ShelterState.UNFIT : ShelterState.READY;
  requireStep(from, to, 'unfit');
  return to;
}
