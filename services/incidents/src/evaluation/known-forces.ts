import type { Consumer } from '@outpost/shared/feed/consumer';
import type { FeedChange } from '@outpost/shared/feed/feed';
import { latestRecords } from '@outpost/shared/known/latest-records';
import { z } from 'zod';
import { keepCosts, keepDispatches } from './known-forces.queries.ts';

const dispatchShape = z.object({
  id: z.uuid(),
  county: z.string(),
  incidentId: z.uuid(),
  teamId: z.uuid().nullable(),
  code: z.string(),
  task: z.string().nullable(),
  requestedAt: z.string(),
  stepsTaken: z.array(z.object({ state: z.string(), at: z.string() })),
  version: z.number().int(),
});
const costShape = z.object({
  id: z.uuid(),
  county: z.string(),
  incidentId: z.uuid(),
  payer: z.string(),
  payerName: z.string(),
  amountYuan: z.number(),
  cancelReason: z.string().nullable(),
  version: z.number().int(),
});

export interface KnownDispatch {
  id: string;
  county: string;
  incidentId: string;
  kind: 'TEAM' | 'EQUIPMENT';
  code: string;
  task: string | null;
  requestedAt: string;
  onSceneAt: string | null;
  version: number;
}

export interface KnownCost {
  id: string;
  county: string;
  incidentId: string;
  payer: string;
  payerName: string;
  amountYuan: number;
  cancelled: boolean;
  version: number;
}

export const latestDispatches = (changes: FeedChange[]): KnownDispatch[] =>
  latestRecords(changes, 'resources', 'Dispatch', dispatchShape).map(({ teamId, stepsTaken, ...dispatch }) => ({
    ...dispatch,
    kind: teamId ? 'TEAM' : 'EQUIPMENT',
    onSceneAt: stepsTaken.find(({ state }) => state === 'ON_SCENE')?.at ?? null,
  }));

export const latestCosts = (changes: FeedChange[]): KnownCost[] =>
  latestRecords(changes, 'resources', 'CostRecord', costShape).map(({ cancelReason, ...cost }) => ({
    ...cost,
    cancelled: cancelReason !== null,
  }));

/** Keeps the read models of who was sent to an incident and what it cost. */
export const consumeForces: Consumer = {
  name: 'known-forces',
  service: 'resources',
  entities: ['Dispatch', 'CostRecord'],
  consume: async ({ db }, changes) => {
    await keepDispatches(db, latestDispatches(changes));
    await keepCosts(db, latestCosts(changes));
  },
};
