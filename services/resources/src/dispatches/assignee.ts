import { badInput, OutpostError } from '@outpost/shared/errors';
import { Equipment } from '../equipment/equipment.entity.ts';
import type { FieldResource } from '../field-resource.ts';
import { ResourceStatus } from '../resource-status.ts';
import { Team } from '../teams/team.entity.ts';
import type { Mobilising } from '../travel/estimate-travel.ts';

/** Which of a dispatch's two columns names what is sent. */
export type AssigneeField = 'teamId' | 'equipmentId';

export interface Assignee {
  field: AssigneeField;
  id: string;
  type: (new () => Team | Equipment) & { name: string };
  mobilising: Mobilising;
}

interface Given {
  teamId?: string | null;
  equipmentId?: string | null;
}

/** The one team or machine that is named; null when none is, or both are. */
export function assigneeOf({ teamId, equipmentId }: Given): Assignee | null {
  if (teamId && !equipmentId) return { field: 'teamId', id: teamId, type: Team, mobilising: 'team' };
  if (equipmentId && !teamId) {
    return { field: 'equipmentId', id: equipmentId, type: Equipment, mobilising: 'equipment' };
  }
  return null;
}

/** Like `assigneeOf`, for an input that must name one; `path` leads to the input, with its dot. */
export function requireAssignee(given: Given, path = ''): Assignee {
  const assignee = assigneeOf(given);
  if (assignee) return assignee;
  throw badInput(`${path}teamId`, {
    zh: '队伍（teamId）和设备（equipmentId）应填且只填一项',
    en: 'give one of teamId and equipmentId',
  });
}

/** Refuses what is out of service or retired. */
export function requireServiceable(resource: FieldResource, field: AssigneeField): void {
  const { code, name, status, retiredAt } = resource;
  if (retiredAt !== null) {
    throw badInput(field, {
      zh: `${code} ${name} 已注销，不能调用`,
      en: `${code} is retired and cannot be dispatched`,
    });
  }
  if (status === ResourceStatus.OUT_OF_SERVICE) {
    throw badInput(field, {
      zh: `${code} ${name} 处于停用状态，不能调用`,
      en: `${code} is out of service and cannot be dispatched`,
    });
  }
}

/** An active dispatch, and the incident it is for. */
export interface ActiveDispatch {
  id: string;
  code: string;
  state: string;
  incidentId: string;
  incidentCode: string | null;
  incidentTitle: string | null;
}

/** A team or machine is on one dispatch at a time: this names the one it is on. */
export const busyWith = (active: ActiveDispatch, field: string): OutpostError => {
  const incident = active.incidentCode ? `${active.incidentCode}“${active.incidentTitle}”` : active.incidentId;
  return new OutpostError(
    'CONFLICT',
    {
      zh: `${field}：正在执行调用 ${active.code}（事故 ${incident}），归位或撤销后方可变更`,
      en: `${field}: on the dispatch ${active.code} to the incident ${active.incidentCode ?? active.incidentId} until it returns or that is cancelled`,
    },
    {
      field,
      entity: 'Dispatch',
      id: active.id,
      dispatchCode: active.code,
      dispatchState: active.state,
      incidentId: active.incidentId,
      incidentCode: active.incidentCode,
    },
  );
};

/** For a request that lost to one which has ended since, so that there is no other dispatch to name. */
export const justTaken = (field: AssigneeField): OutpostError =>
  new OutpostError(
    'CONFLICT',
    { zh: `${field}：刚被另一调用占用，请重试`, en: `${field}: another dispatch had it a moment ago; try again` },
    { field },
  );
