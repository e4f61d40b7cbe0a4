import { addDays, type Day, dayIn } from '@outpost/shared/calendar';
import { planRule } from '@outpost/shared/errors';
import { Severity } from './severity.ts';

/** From the lowest grade to the highest. */
const ASCENDING: readonly Severity[] = [
  Severity.ORDINARY,
  Severity.RELATIVELY_SERIOUS,
  Severity.SERIOUS,
  Severity.ESPECIALLY_SERIOUS,
];

/** Positive when `a` is the graver. */
export const compareSeverity = (a: Severity, b: Severity): number => ASCENDING.indexOf(a) - ASCENDING.indexOf(b);

/** What an incident's grade is made of: what the rule gives, and what a commander raised it to. */
export interface Grade {
  severity: Severity;
  ruleSeverity: Severity;
  raisedSeverity: Severity | null;
}

/** The grade by the rule and a raise, which stands only while it is above the rule. */
export function gradeWith(ruleSeverity: Severity, raised: Severity | null): Grade {
  const raisedSeverity = raised !== null && compareSeverity(raised, ruleSeverity) > 0 ? raised : null;
  return { severity: raisedSeverity ?? ruleSeverity, ruleSeverity, raisedSeverity };
}

/**
 * The last day on which a change of casualties grades anew (Order 493, article 13). The day of the accident is not
 * counted, and the last day counts to its end, in the county's calendar (Civil Code, article 201 and 203).
 */
export const lastRegradeDay = (occurredAt: Date, windowDays: number, timeZone: string): Day =>
  addDays(dayIn(timeZone, occurredAt), windowDays);

/** Whether an update at this instant still grades anew. */
export const gradesAnew = (at: Date, occurredAt: Date, windowDays: number, timeZone: string): boolean =>
  dayIn(timeZone, at) <= lastRegradeDay(occurredAt, windowDays, timeZone);

/** A commander may raise the grade above the rule and take that back, but never go below the rule (1.5). */
export function requireMayAdjust(to: Severity, { severity, ruleSeverity }: Grade): void {
  if (compareSeverity(to, ruleSeverity) < 0) {
    throw planRule(
      '1.5',
      {
        zh: `不能低于按标准评定的等级 ${ruleSeverity}`,
        en: `must not be below ${ruleSeverity}, the grade by the rule`,
      },
      { field: 'severity', ruleSeverity },
    );
  }
  if (to === severity) {
    throw planRule('1.5', { zh: `现等级已是 ${to}`, en: `the grade is ${to} already` }, { field: 'severity' });
  }
}
