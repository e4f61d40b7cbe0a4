import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { requireOpenIncident } from '../open-incident.ts';
import { Dispatch } from './dispatch.entity.ts';
import type { ApproveDispatchInput } from './dispatch.inputs.ts';
import { DispatchState, requireStep } from './dispatch-states.ts';
import { followDispatch } from './follow-dispatch.ts';

/** A step that somebody takes, or that follows from another's act; null takes it on whatever version stands. */
export interface Step {
  id: string;
  expectedVersion: number | null;
  note?: string | null;
}

/** Takes a dispatch one step on, and its team or machine with it. Nothing is approved for a closed incident (4.8). */
export async function stepOn(tx: Change, { id, expectedVersion, note }: Step, to: DispatchState): Promise<Dispatch> {
  const { ctx } = tx;
  const { incidentId } = await tx.lock(Dispatch, id);
  const dispatch = await tx.update(
    Dispatch,
    id,
    expectedVersion,
    async (current) => {
      requireStep(current.state, to);
      if (to === DispatchState.APPROVED) requireOpenIncident(await requireIncident(ctx, tx.manager, incidentId), 'id');
      const step = {
        state: to,
        at: ctx.now().toISOString(),
        actorName: ctx.claims.actor.name,
        note: note?.trim() || null,
      };
      return { state: to, stepsTaken: [...current.stepsTaken, step] };
    },
    { operation: to, incidentId },
  );
  await followDispatch(tx, dispatch);
  return dispatch;
}

export const takeStep = (ctx: ServiceContext, input: ApproveDispatchInput, to: DispatchState): Promise<Dispatch> =>
  change(ctx, (tx) => stepOn(tx, input, to));
