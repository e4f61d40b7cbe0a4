import { type Change, change } from '@outpost/shared/change';
import type { Consumer } from '@outpost/shared/feed/consumer';
import { keepIncidents } from '@outpost/shared/known/known.queries';
import { type KnownIncident, latestIncidents } from '@outpost/shared/known/latest-records';
import { systemContext } from '@outpost/shared/system-context';
import { ResourceNeed } from '../needs/resource-need.entity.ts';
import { CLOSED } from '../open-incident.ts';
import { moveReservations, releaseReservations } from '../stock/release-reservations.ts';
import { Dispatch } from './dispatch.entity.ts';
import { lockActiveDispatches } from './dispatch.queries.ts';
import { DispatchState } from './dispatch-states.ts';
import { stepOn } from './take-step.ts';

/** Who acts when the end of a response sends the teams home. */
const RELEASE_SYSTEM = ['release', '系统（响应终止）'] as const;

const { REQUESTED, APPROVED, ACCEPTED, EN_ROUTE, ON_SCENE, RELEASED, CANCELLED } = DispatchState;

/** What becomes of a dispatch when its incident is closed: who is on the scene leaves it, who is not does not come. */
export const AT_END: Partial<Record<DispatchState, DispatchState>> = {
  [REQUESTED]: CANCELLED,
  [APPROVED]: CANCELLED,
  [ACCEPTED]: CANCELLED,
  [EN_ROUTE]: CANCELLED,
  [ON_SCENE]: RELEASED,
};

async function releaseAll(tx: Change, { id, state }: KnownIncident): Promise<void> {
  const note = `事故${CLOSED[state]}`;
  for (const dispatch of await lockActiveDispatches(tx.manager, id)) {
    const to = AT_END[dispatch.state];
    if (to) await stepOn(tx, { id: dispatch.id, expectedVersion: null, note }, to);
  }
  await releaseReservations(tx, id, note);
}

/** What was sent to a report that was merged goes to the incident that stays, and is needed there. */
async function moveAll(tx: Change, id: string, toId: string): Promise<void> {
  const moved = { operation: 'MOVED', incidentId: toId };
  for (const need of await tx.manager.findBy(ResourceNeed, { incidentId: id })) {
    await tx.update(ResourceNeed, need.id, null, { incidentId: toId }, moved);
  }
  for (const dispatch of await tx.manager.findBy(Dispatch, { incidentId: id })) {
    await tx.update(Dispatch, dispatch.id, null, { incidentId: toId }, moved);
  }
  await moveReservations(tx, id, toId, '事故并入');
}

/**
 * 应急救援队伍撤离现场 (4.8): once a response has ended, or an incident was a false alarm, its dispatches end and
 * what was set aside for it is free, as acts of this service with rows of their own in the journal. That the incident is
 * closed is known before: a dispatch that is being requested at that moment is either there to be released or refused.
 */
export const releaseAtEnd: Consumer = {
  name: 'release-at-end',
  service: 'incidents',
  entities: ['Incident'],
  consume: async (runtime, changes) => {
    const closed = latestIncidents(changes).filter(({ state }) => state in CLOSED);
    if (closed.length === 0) return;
    await keepIncidents(runtime.db, closed);
    for (const incident of closed) {
      const ctx = systemContext(runtime, incident.county, ...RELEASE_SYSTEM);
      const { id, mergedIntoId } = incident;
      await change(ctx, (tx) => (mergedIntoId ? moveAll(tx, id, mergedIntoId) : releaseAll(tx, incident)));
    }
  },
};
