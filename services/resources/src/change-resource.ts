import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { type AssigneeField, busyWith } from './dispatches/assignee.ts';
import { activeDispatchOf } from './dispatches/dispatch.queries.ts';
import type { FieldResource } from './field-resource.ts';
import { patchOf } from './patch.ts';
import { requireStatusByHand } from './resource-status.ts';

/** Who has confirmed a record, and when: whoever writes it. */
export const confirmation = (ctx: ServiceContext): Pick<FieldResource, 'confirmedAt' | 'confirmedBy'> => ({
  confirmedAt: ctx.now(),
  confirmedBy: ctx.claims.actor.name,
});

/**
 * The part of an update that teams and machines share: confirmation, status by hand, retirement. While one is
 * dispatched, its status follows the dispatch and it cannot be retired. `current` is locked, and so is every
 * request to dispatch it.
 */
export async function resourcePatch(
  tx: Change,
  field: AssigneeField,
  current: FieldResource,
  input: Pick<Partial<FieldResource>, 'status'> & { retired?: boolean },
): Promise<Partial<FieldResource>> {
  const { status } = patchOf(input, ['status']);
  const { retired } = patchOf(input, ['retired']);
  const changesStatus = status !== undefined && status !== current.status;
  if (changesStatus) requireStatusByHand(status, 'status');
  if (changesStatus || retired) {
    const active = await activeDispatchOf(tx.manager, field, current.id);
    if (active) throw busyWith(active, changesStatus ? 'status' : 'retired');
  }
  return {
    ...confirmation(tx.ctx),
    ...(status !== undefined && { status }),
    ...(retired !== undefined && { retiredAt: retired ? (current.retiredAt ?? tx.ctx.now()) : null }),
  };
}
