import type { Consumer } from '@outpost/shared/feed/consumer';
import type { FeedChange } from '@outpost/shared/feed/feed';
import { latestRecords } from '@outpost/shared/known/latest-records';
import { z } from 'zod';
import { keepSettlements } from './demand.queries.ts';

const settlementShape = z.object({
  id: z.uuid(),
  county: z.string(),
  code: z.string(),
  name: z.string(),
  township: z.string(),
  people: z.number().int(),
  point: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  retiredAt: z.string().nullable(),
  demo: z.boolean(),
  version: z.number().int(),
});

/** What this service knows of a settlement: enough to be reached. */
export type KnownSettlement = z.infer<typeof settlementShape>;

export const latestSettlements = (changes: FeedChange[]): KnownSettlement[] =>
  latestRecords(changes, 'shelters', 'Settlement', settlementShape);

/** Keeps the read model of settlements (`known_settlement`): they are points of demand too. */
export const consumeSettlements: Consumer = {
  name: 'known-settlements',
  service: 'shelters',
  entities: ['Settlement'],
  consume: ({ db }, changes) => keepSettlements(db, latestSettlements(changes)),
};
