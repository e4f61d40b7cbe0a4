import type { Change, Consequence } from '@outpost/shared/change';
import type { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { AFTER, type ClockFacts, nextLateAt } from './clock-rule.ts';
import { isNews } from './news.ts';
import { addNews, clockFacts, type IncidentOnClock, setWatch } from './report-clock.queries.ts';

const watch = (tx: Change, incident: IncidentOnClock, facts: ClockFacts): Promise<unknown> => {
  const { clocks } = planOf(tx.ctx, incident.county).reportClock;
  return setWatch(tx.manager, incident, facts.endedAt, nextLateAt(clocks, facts));
};

/** Keeps the instant from which one of the incident's clocks is overdue, after a change or a report. */
export async function watchClocks(tx: Change, incident: IncidentOnClock): Promise<void> {
  const [known] = await clockFacts(tx.manager, [incident]);
  if (!known) return;
  const endedAt = AFTER.includes(incident.state) ? (known.endedAt ?? tx.ctx.now()) : null;
  await watch(tx, incident, { ...known, endedAt });
}

/** What follows for the report clock (4.1) from each change of an incident: its clocks start, or there is news to tell. */
export const followReports: Consequence<Incident> = async (tx, incident, before) => {
  if (!before) {
    await watch(tx, incident, { ...incident, endedAt: null, reports: [], changes: [] });
    return;
  }
  if (isNews(before, incident)) await addNews(tx.manager, incident.id, incident.version, tx.ctx.now());
  await watchClocks(tx, incident);
};
