import { IncidentState, OPEN_STATES } from '../incidents/incident-states.ts';
import { type ClockRow, ClockState } from './clock-terms.ts';
import { type ReportForm, ReportOrigin, ReportStage } from './report-terms.ts';

/** A report that was sent or received. */
export interface ToldReport {
  origin: ReportOrigin;
  stage: ReportStage;
  form: ReportForm;
  /** The version of the incident that it tells of. */
  incidentVersion: number;
  at: Date;
  deliveries: readonly { unitCode: string; at: Date }[];
}

/** All that the clocks depend on. */
export interface ClockFacts {
  occurredAt: Date;
  /** When the head of the accident unit heard of it; null while nobody has said: then it counts from the accident. */
  unitInformedAt: Date | null;
  reportedAt: Date;
  state: IncidentState;
  endedAt: Date | null;
  reports: readonly ToldReport[];
  /** Changes that those who were told must hear of, oldest first. */
  changes: readonly { version: number; at: Date }[];
}

/** One clock of an incident at an instant. Seconds are whole and never negative. */
export interface ClockReading {
  row: ClockRow;
  state: ClockState;
  startedAt: Date | null;
  /** Until when; for "at once" the start itself. */
  dueAt: Date | null;
  /** From when on it is late; null when no law gives a figure. */
  lateAfter: Date | null;
  sentAt: Date | null;
  secondsLeft: number | null;
  secondsLate: number | null;
  /** From the start until it was sent, or until now. */
  secondsRun: number | null;
  /** Codes of the units that have not been told yet. */
  awaiting: string[];
}

const plus = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);
const secondsBetween = (from: Date, to: Date): number =>
  Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
const earliest = (dates: Date[]): Date | null =>
  dates.length > 0 ? new Date(Math.min(...dates.map((at) => at.getTime()))) : null;
const latest = (dates: Date[]): Date => new Date(Math.max(...dates.map((at) => at.getTime())));

interface Told {
  startedAt: Date | null;
  sentAt: Date | null;
  awaiting: string[];
}

const deliveriesTo = (reports: readonly ToldReport[], unitCode: string) =>
  reports.flatMap((report) =>
    report.deliveries.filter((one) => one.unitCode === unitCode).map(({ at }) => ({ report, at })),
  );

/** When the last of the units that must be told was told first; null while one waits. */
function told(row: ClockRow, reports: readonly ToldReport[], startedAt: Date | null): Told {
  if (row.recipients.length === 0) return { startedAt, sentAt: earliest(reports.map(({ at }) => at)), awaiting: [] };
  const first = row.recipients.map((code) => ({
    code,
    at: earliest(deliveriesTo(reports, code).map(({ at }) => at)),
  }));
  const awaiting = first.filter(({ at }) => at === null).map(({ code }) => code);
  const sentAt = awaiting.length > 0 ? null : latest(first.flatMap(({ at }) => (at ? [at] : [])));
  return { startedAt, sentAt, awaiting };
}

/**
 * Follow-up: everyone who must be told has had a first report, and hears of each change since. It starts with the
 * oldest change that one of them has not heard of.
 */
function followUp(row: ClockRow, reports: readonly ToldReport[], changes: ClockFacts['changes']): Told {
  const heard = row.recipients.map((code) => ({
    code,
    version: Math.max(0, ...deliveriesTo(reports, code).map(({ report }) => report.incidentVersion)),
  }));
  const nothing: Told = { startedAt: null, sentAt: null, awaiting: [] };
  if (heard.some(({ version }) => version === 0)) return nothing;
  const oldest = Math.min(...heard.map(({ version }) => version));
  const news = changes.filter(({ version }) => version > oldest);
  const [first] = news;
  if (first) {
    const newest = news.at(-1) ?? first;
    const awaiting = heard.filter(({ version }) => version < newest.version).map(({ code }) => code);
    return { startedAt: first.at, sentAt: null, awaiting };
  }
  const sent = reports.filter(({ stage }) => stage === ReportStage.FOLLOW_UP).map(({ at }) => at);
  return sent.length === 0 ? nothing : { startedAt: null, sentAt: latest(sent), awaiting: [] };
}

function toldOf(row: ClockRow, facts: ClockFacts): Told {
  const reports = facts.reports.filter(
    ({ origin, form }) => origin === row.origin && (row.form === null || form === row.form),
  );
  switch (row.starts) {
    case 'UNIT_INFORMED':
      return told(row, reports, facts.unitInformedAt ?? facts.occurredAt);
    case 'RECEIVED':
      return told(row, reports, facts.reportedAt);
    case 'CHANGED':
      return followUp(row, reports, facts.changes);
    case 'ENDED': {
      const final = reports.filter(({ stage }) => stage === ReportStage.FINAL);
      return facts.endedAt ? told(row, final, facts.endedAt) : { startedAt: null, sentAt: null, awaiting: [] };
    }
  }
}

/** The states of an incident whose response has ended. */
export const AFTER: readonly IncidentState[] = [IncidentState.ENDED, IncidentState.RECOVERY, IncidentState.ARCHIVED];

/** An incident that turned out to be none of its own asks for no more reports. */
const isWaived = (state: IncidentState): boolean => !OPEN_STATES.includes(state) && !AFTER.includes(state);

function stateOf({ row, sentAt, startedAt, lateAfter }: Omit<ClockReading, 'state'>, facts: ClockFacts, now: Date) {
  if (sentAt) return lateAfter && sentAt > lateAfter ? ClockState.LATE : ClockState.SENT;
  if (!startedAt) return ClockState.WAITING;
  if (isWaived(facts.state)) return ClockState.WAIVED;
  if (lateAfter && now > lateAfter) return ClockState.OVERDUE;
  return row.limitSeconds === null ? ClockState.DUE : ClockState.RUNNING;
}

/** The report clocks of an incident at an instant (4.1). The last second of a limit is still within it. */
export function readClocks(table: readonly ClockRow[], facts: ClockFacts, now: Date): ClockReading[] {
  return table.map((row) => {
    const { startedAt, sentAt, awaiting } = toldOf(row, facts);
    const dueAt = startedAt && plus(startedAt, row.limitSeconds ?? 0);
    const lateAfter = startedAt && row.lateAfterSeconds !== null ? plus(startedAt, row.lateAfterSeconds) : null;
    const until = sentAt ?? now;
    const reading = {
      row,
      startedAt,
      dueAt,
      lateAfter,
      sentAt,
      awaiting,
      secondsLeft: null as number | null,
      secondsLate: null as number | null,
      secondsRun: startedAt && secondsBetween(startedAt, until),
    };
    const state = stateOf(reading, facts, now);
    if (lateAfter && (state === ClockState.OVERDUE || state === ClockState.LATE)) {
      reading.secondsLate = secondsBetween(lateAfter, until);
    }
    if (lateAfter && (state === ClockState.RUNNING || state === ClockState.DUE)) {
      reading.secondsLeft = secondsBetween(now, lateAfter);
    }
    return { ...reading, state };
  });
}

/** The instant from which one of the incident's clocks is overdue, whether it has come or not; null when none can be. */
export function nextLateAt(table: readonly ClockRow[], facts: ClockFacts): Date | null {
  if (isWaived(facts.state) || facts.state === IncidentState.ARCHIVED) return null;
  const open = readClocks(table, facts, facts.reportedAt).filter(({ sentAt }) => sentAt === null);
  return earliest(open.flatMap(({ lateAfter }) => (lateAfter ? [lateAfter] : [])));
}
