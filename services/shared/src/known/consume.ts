import type { ServiceRuntime } from '../context.ts';
import type { FeedChange } from '../feed/feed.ts';
import { keepIncidents, keepUnits } from './known.queries.ts';
import { latestIncidents, latestUnits } from './latest-records.ts';

type Consume = (runtime: ServiceRuntime, changes: FeedChange[]) => Promise<void>;

/** Keeps the read model of incidents (`known_incident`) up to date with the change feed. */
export const consumeIncidents: Consume = async ({ db }, changes) => {
  const incidents = latestIncidents(changes);
  if (incidents.length > 0) await keepIncidents(db, incidents);
};

/** Keeps the read model of the unit directory (`known_unit`) up to date with the change feed. */
export const consumeUnits: Consume = async ({ db }, changes) => {
  const units = latestUnits(changes);
  if (units.length > 0) await keepUnits(db, units);
};
