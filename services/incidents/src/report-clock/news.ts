import { IncidentState } from '../incidents/incident-states.ts';

/** What a report tells of an incident, so that those who had it must hear when it changes. */
const TOLD = [
  'category',
  'scope',
  'address',
  'deaths',
  'missing',
  'trapped',
  'seriouslyInjured',
  'minorInjured',
  'directLossYuan',
  'severity',
  'responseLevel',
  'summary',
  'impact',
  'rescueSituation',
  'measuresTaken',
] as const;

type Reported = Record<(typeof TOLD)[number], unknown> & { state: IncidentState };

/**
 * Whether a change is news for those who were told (Order 493, article 13): what a report tells is another, or the
 * rescue is paused or resumed. Verification alone is not; the end has a report of its own.
 */
export function isNews(before: Reported, after: Reported): boolean {
  if (TOLD.some((field) => before[field] !== after[field])) return true;
  if (before.state === after.state || after.state === IncidentState.ENDED) return false;
  return [before.state, after.state].includes(IncidentState.SUSPENDED);
}
