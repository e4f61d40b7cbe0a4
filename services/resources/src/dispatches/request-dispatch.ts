import { dayIn } from '@outpost/shared/calendar';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { requireId } from '@outpost/shared/ids';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { findById } from '@outpost/shared/lookup';
import { requireFits } from '../needs/require-fits.ts';
import { requireOpenIncident } from '../open-incident.ts';
import { estimateBetween } from '../travel/estimate-travel.ts';
import { routeOf } from '../travel/routing/travel-estimates.ts';
import { withUniqueFaults } from '../unique-fault.ts';
import { busyWith, justTaken, requireAssignee, requireServiceable } from './assignee.ts';
import { Dispatch } from './dispatch.entity.ts';
import type { RequestDispatchInput } from './dispatch.inputs.ts';
import { activeDispatchOf, metresBetween } from './dispatch.queries.ts';
import { DispatchState } from './dispatch-states.ts';
import { followDispatch } from './follow-dispatch.ts';

/** The prefix of dispatch codes, 调拨: `DB-20261124-001`. */
const CODE_PREFIX = 'DB';

/**
 * 调用申请 (4.4(5)(6), 4.6(4)(6)): one team or machine for an open incident. It is locked first, so that of many
 * requests at once one wins and the others are told which; the database's partial unique index stands behind that.
 */
export async function requestDispatch(ctx: ServiceContext, input: RequestDispatchInput): Promise<Dispatch> {
  const profile = countyProfile(ctx);
  const { field, id, type, mobilising } = requireAssignee(input);
  requireId(id, field);
  const destination = locate(input.destination, profile.surroundings, 'destination');
  const now = ctx.now();
  const series = `${CODE_PREFIX}-${dayIn(profile.timeZone, now).replaceAll('-', '')}`;

  const busy = async () => {
    const active = await activeDispatchOf(ctx.db.manager, field, id);
    return active ? busyWith(active, field) : justTaken(field);
  };
  // Asked before anything is locked: a routing service may take its time.
  const route = await routeOf(ctx, profile, await findById(ctx, type, id), destination, mobilising);
  const request = () =>
    createOnce(ctx, Dispatch, 'requestDispatch', input, async (tx) => {
      const incident = await requireIncident(ctx, tx.manager, input.incidentId);
      requireOpenIncident(incident);
      const resource = await tx.lock(type, id, field);
      const active = await activeDispatchOf(tx.manager, field, id);
      if (active) throw busyWith(active, field);
      requireServiceable(resource, field);
      if (input.needId) await requireFits(tx, input.needId, incident.id, resource);
      const metres = await metresBetween(tx.manager, resource.point, destination);
      const actorName = ctx.claims.actor.name;
      const dispatch = await tx.create(
        Dispatch,
        {
          demo: resource.demo,
          code: await tx.nextCode(series),
          incidentId: incident.id,
          teamId: input.teamId ?? null,
          equipmentId: input.equipmentId ?? null,
          needId: input.needId ?? null,
          state: DispatchState.REQUESTED,
          task: input.task ?? null,
          destinationPoint: destination,
          givenDestination: input.destination,
          estimate: route(resource.point) ?? estimateBetween(profile, resource.point, destination, metres, mobilising),
          requestedBy: actorName,
          requestedAt: now,
          stepsTaken: [{ state: DispatchState.REQUESTED, at: now.toISOString(), actorName, note: null }],
        },
        { operation: DispatchState.REQUESTED, incidentId: incident.id },
      );
      await followDispatch(tx, dispatch);
      return dispatch;
    });
  return withUniqueFaults(request, { one_active_dispatch_of_a_team: busy, one_active_dispatch_of_a_machine: busy });
}
