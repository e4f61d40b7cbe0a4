import type { ServiceRuntime } from '@outpost/shared/context';
import type { FeedChange } from '@outpost/shared/feed/feed';
import { keepIncidents, keepUnits } from './known.queries.ts';
import { latestIncidents, latestUnits } from './latest-records.ts';

/** Keeps the read models of incidents and units up to date with the change feed. */
export async function consume({ db }: ServiceRuntime, changes: FeedChange[]): Promise<void> {
  const incidents = latestIncidents(changes);
  if (incidents.length > 0) await keepIncidents(db, incidents);
  const units = latestUnits(changes);
  if (units.length > 0) await keepUnits(db, units);
}
