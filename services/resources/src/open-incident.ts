import { planRule } from '@outpost/shared/errors';
import type { KnownIncident } from '@outpost/shared/known/latest-records';

/** The states in which an incident needs no help any more, by their names. */
export const CLOSED: Readonly<Record<string, string>> = {
  ENDED: '响应终止',
  RECOVERY: '后期处置',
  ARCHIVED: '已归档',
  FALSE_ALARM: '误报',
  MERGED: '已并入其他事故',
};

/** An archived incident is read-only (5.5). */
export function requireNotArchived({ code, title, state }: KnownIncident, field = 'incidentId'): void {
  if (state !== 'ARCHIVED') return;
  throw planRule(
    '5.5',
    {
      zh: `事故 ${code}“${title}”已归档，不能再作登记`,
      en: `the incident ${code} "${title}" is archived; nothing more is recorded for it`,
    },
    { field, state },
  );
}

/** Once a response has ended, teams leave the scene and none is sent (4.8). */
export function requireOpenIncident({ code, title, state }: KnownIncident, field = 'incidentId'): void {
  const name = CLOSED[state];
  if (!name) return;
  throw planRule(
    '4.8',
    {
      zh: `事故 ${code}“${title}”已处于“${name}”状态，不能再调用、征用资源`,
      en: `the incident ${code} "${title}" is ${state}; no resource is sent to it or requisitioned for it`,
    },
    { field, state },
  );
}
