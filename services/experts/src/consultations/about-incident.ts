import { planRule } from '@outpost/shared/errors';
import type { KnownIncident } from '@outpost/shared/known/latest-records';

/** Incidents of which there is nothing to ask any more. */
const NOTHING_TO_ASK: Readonly<Record<string, string>> = { FALSE_ALARM: '误报', MERGED: '已并入其他事故' };

/** An archived incident is read-only (5.5). */
export function requireNotArchived({ code, title, state }: KnownIncident): void {
  if (state !== 'ARCHIVED') return;
  throw planRule(
    '5.5',
    {
      zh: `事故 ${code}“${title}”已归档，不能再作登记`,
      en: `the incident ${code} "${title}" is archived; nothing more is recorded for it`,
    },
    { field: 'incidentId', state },
  );
}

/** Experts are asked about an incident that is one, also while it is looked back upon (2.3). */
export function requireAskable(incident: KnownIncident): void {
  requireNotArchived(incident);
  const name = NOTHING_TO_ASK[incident.state];
  if (!name) return;
  const { code, title, state } = incident;
  throw planRule(
    '2.3',
    {
      zh: `事故 ${code}“${title}”为“${name}”，无需咨询专家`,
      en: `the incident ${code} "${title}" is ${state}; there is nothing to ask an expert`,
    },
    { field: 'incidentId', state },
  );
}
