import type { Change } from '@outpost/shared/change';
import type { Point } from 'geojson';
import { ResourceStatus } from '../resource-status.ts';
import { standsBy } from '../standby/standby.queries.ts';
import { requireAssignee } from './assignee.ts';
import type { Dispatch } from './dispatch.entity.ts';
import { DispatchState, RESOURCE_STATUS } from './dispatch-states.ts';

/** Where the team or machine is by its own account of the step, or null when the step does not say. */
function placeAfter({ state, destinationPoint }: Dispatch, basePoint: Point): Point | null {
  if (state === DispatchState.ON_SCENE) return destinationPoint;
  if (state === DispatchState.RETURNED) return basePoint;
  return null;
}

/** What the dispatch makes of it; a team that is free again and had confirmed to stand by, still does (3.3.3(3)). */
async function statusAfter({ manager }: Change, { state, teamId }: Dispatch): Promise<ResourceStatus> {
  const status = RESOURCE_STATUS[state];
  const standby = status === ResourceStatus.AVAILABLE && teamId !== null && (await standsBy(manager, teamId));
  return standby ? ResourceStatus.STANDBY : status;
}

/** The team or machine follows its dispatch, in the same transaction, on the incident's timeline. */
export async function followDispatch(tx: Change, dispatch: Dispatch): Promise<void> {
  const { type, id } = requireAssignee(dispatch);
  const status = await statusAfter(tx, dispatch);
  const current = await tx.lock(type, id);
  const point = placeAfter(dispatch, current.basePoint);
  if (current.status === status && point === null) return;
  const patch = { status, ...(point && { point, positionAt: tx.ctx.now() }) };
  await tx.update(type, id, null, patch, { operation: status, incidentId: dispatch.incidentId });
}
