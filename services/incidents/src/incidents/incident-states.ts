import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum IncidentState {
  REPORTED = 'REPORTED',
  VERIFIED = 'VERIFIED',
  RESPONDING = 'RESPONDING',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
  RECOVERY = 'RECOVERY',
  ARCHIVED = 'ARCHIVED',
  FALSE_ALARM = 'FALSE_ALARM',
  /** A report of an incident that had been reported already. */
  MERGED = 'MERGED',
}
registerEnumType(IncidentState, { name: 'IncidentState', description: '事故处置状态' });

/** From each state, where an incident may go. */
export const NEXT: Record<IncidentState, readonly IncidentState[]> = {
  REPORTED: [IncidentState.VERIFIED, IncidentState.FALSE_ALARM, IncidentState.MERGED],
  VERIFIED: [IncidentState.RESPONDING, IncidentState.MERGED],
  RESPONDING: [IncidentState.SUSPENDED, IncidentState.ENDED],
  SUSPENDED: [IncidentState.RESPONDING],
  ENDED: [IncidentState.RECOVERY],
  RECOVERY: [IncidentState.ARCHIVED],
  ARCHIVED: [],
  FALSE_ALARM: [],
  MERGED: [],
};

/** States in which an incident is still somebody's work. */
export const OPEN_STATES: readonly IncidentState[] = [
  IncidentState.REPORTED,
  IncidentState.VERIFIED,
  IncidentState.RESPONDING,
  IncidentState.SUSPENDED,
];

const NAME: Record<IncidentState, string> = {
  REPORTED: '已接报',
  VERIFIED: '已核实',
  RESPONDING: '响应中',
  SUSPENDED: '暂停救援',
  ENDED: '响应终止',
  RECOVERY: '后期处置',
  ARCHIVED: '已归档',
  FALSE_ALARM: '误报',
  MERGED: '已并入',
};

/** Refuses a step that the table does not have; `clause` is the one that orders the steps. */
export function requireStep(from: IncidentState, to: IncidentState, clause: string): void {
  if (NEXT[from].includes(to)) return;
  throw planRule(
    clause,
    {
      zh: `事故处于“${NAME[from]}”状态，不能转为“${NAME[to]}”`,
      en: `an incident that is ${from} cannot become ${to}`,
    },
    { from, to, allowed: NEXT[from] },
  );
}

/** States in which an incident is a closed file: it is read, and no longer written to. */
const CLOSED_STATES: readonly IncidentState[] = [
  IncidentState.ARCHIVED,
  IncidentState.FALSE_ALARM,
  IncidentState.MERGED,
];

/** A closed incident takes no more changes, whichever act of whichever clause asks for one. */
export function requireChangeable(state: IncidentState, clause: string): void {
  if (!CLOSED_STATES.includes(state)) return;
  throw planRule(
    clause,
    { zh: `事故处于“${NAME[state]}”状态，不能再修改`, en: `an incident that is ${state} cannot be changed` },
    { from: state },
  );
}

/** Where a closed incident is opened again. */
export const REOPENS_TO: Partial<Record<IncidentState, IncidentState>> = {
  [IncidentState.ARCHIVED]: IncidentState.RECOVERY,
  [IncidentState.FALSE_ALARM]: IncidentState.REPORTED,
  [IncidentState.MERGED]: IncidentState.REPORTED,
};

/** The state in which a closed incident is opened again; an incident that is not closed is refused. */
export function requireReopening(state: IncidentState): IncidentState {
  const to = REOPENS_TO[state];
  if (to) return to;
  throw planRule(
    '5.5',
    { zh: `事故处于“${NAME[state]}”状态，未关闭，无须重新开启`, en: `an incident that is ${state} is not closed` },
    { from: state },
  );
}

/** Refuses an act that belongs to other states than the incident's. */
export function requireOneOf(state: IncidentState, allowed: readonly IncidentState[], clause: string): void {
  if (allowed.includes(state)) return;
  throw planRule(
    clause,
    {
      zh: `事故处于“${NAME[state]}”状态，只有“${allowed.map((one) => NAME[one]).join('”“')}”时可以这样做`,
      en: `the incident is ${state}; this is for one that is ${allowed.join(' or ')}`,
    },
    { from: state, allowed },
  );
}
