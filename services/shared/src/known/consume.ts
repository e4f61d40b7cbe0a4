import type { Consumer } from '../feed/consumer.ts';
import { keepIncidents, keepUnits } from './known.queries.ts';
import { latestIncidents, latestUnits } from './latest-records.ts';

/** Keeps the read model of incidents (`known_incident`). */
export const consumeIncidents: Consumer = {
  name: 'known-incidents',
  service: 'incidents',
  entities: ['Incident'],
  consume: ({ db }, changes) => keepIncidents(db, latestIncidents(changes)),
};

/** Keeps the read model of the unit directory (`known_unit`). */
export const consumeUnits: Consumer = {
  name: 'known-units',
  service: 'incidents',
  entities: ['Unit'],
  consume: ({ db }, changes) => keepUnits(db, latestUnits(changes)),
};
