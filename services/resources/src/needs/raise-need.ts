import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { locate } from '@outpost/shared/geo/position';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { requireOpenIncident } from '../open-incident.ts';
import type { CloseNeedInput, RaiseNeedInput } from './need.inputs.ts';
import { ResourceNeed } from './resource-need.entity.ts';

/** A machine has a capacity, a team has skills. */
function requireOneKind({ equipmentKind, teamKind, skills, minimumCapacity }: RaiseNeedInput): void {
  if (Boolean(equipmentKind) === Boolean(teamKind)) {
    throw badInput('equipmentKind', {
      zh: '设备类别和队伍类别应填且只填一项',
      en: 'give one of equipmentKind and teamKind',
    });
  }
  if (equipmentKind && skills?.length) {
    throw badInput('skills', { zh: '专长只用于队伍', en: 'skills are asked of teams only' });
  }
  if (teamKind && minimumCapacity) {
    throw badInput('minimumCapacity', { zh: '能力只用于设备', en: 'a capacity is asked of machines only' });
  }
}

/** 提出力量需求, for an open incident. The same key raises one need. */
export async function raiseNeed(ctx: ServiceContext, input: RaiseNeedInput): Promise<ResourceNeed> {
  requireOneKind(input);
  const point = locate(input.at, countyProfile(ctx).surroundings, 'at');
  return createOnce(ctx, ResourceNeed, 'raiseNeed', input, async (tx) => {
    requireOpenIncident(await requireIncident(ctx, tx.manager, input.incidentId));
    return tx.create(
      ResourceNeed,
      {
        incidentId: input.incidentId,
        equipmentKind: input.equipmentKind ?? null,
        teamKind: input.teamKind ?? null,
        skills: input.skills ?? [],
        minimumCapacity: input.minimumCapacity ?? null,
        quantity: input.quantity,
        task: input.task?.trim() || null,
        point,
        raisedAt: ctx.now(),
        raisedBy: ctx.claims.actor.name,
        closeReason: null,
      },
      { operation: 'NEED_RAISED', incidentId: input.incidentId },
    );
  });
}

/** 取消需求: nothing more is sent for it; what is under way goes on. */
export const closeNeed = (ctx: ServiceContext, input: CloseNeedInput): Promise<ResourceNeed> =>
  change(ctx, async (tx) => {
    const { incidentId } = await tx.lock(ResourceNeed, input.id);
    return tx.update(
      ResourceNeed,
      input.id,
      input.expectedVersion,
      (current) => {
        if (current.retiredAt) throw badInput('id', { zh: '该需求已取消', en: 'the need is closed already' });
        return { retiredAt: ctx.now(), closeReason: input.reason.trim() };
      },
      { operation: 'NEED_CLOSED', incidentId },
    );
  });
