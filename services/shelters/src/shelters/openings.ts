import type { Change } from '@outpost/shared/change';
import { badInput, OutpostError } from '@outpost/shared/errors';
import { requireIncident } from '@outpost/shared/known/known.queries';
import { IsNull } from 'typeorm';
import { Shelter } from './shelter.entity.ts';
import type { CloseShelterInput, OpenShelterInput } from './shelter.inputs.ts';
import { ShelterOpening } from './shelter-opening.entity.ts';
import { requireStep, ShelterState } from './shelter-states.ts';

/** The opening that a shelter is in now. */
export const currentOpening = (tx: Change, shelterId: string): Promise<ShelterOpening | null> =>
  tx.manager.findOneBy(ShelterOpening, { shelterId, closedAt: IsNull() });

/** Records that a shelter is open from now on, for an incident where there is one. */
export const recordOpening = (tx: Change, shelter: Shelter, reason: string, incidentId: string | null) =>
  tx.create(
    ShelterOpening,
    {
      shelterId: shelter.id,
      incidentId,
      openedAt: tx.ctx.now(),
      openedBy: tx.ctx.claims.actor.name,
      reason,
      closedAt: null,
      closedBy: null,
      closeReason: null,
      county: shelter.county,
      demo: shelter.demo,
    },
    { operation: 'OPENED', incidentId },
  );

/** 启用: a ready shelter takes people from now on. Stands on the incident's timeline when one is named. */
export async function openShelter(tx: Change, { id, expectedVersion, ...input }: OpenShelterInput): Promise<Shelter> {
  const incidentId = input.incidentId ? (await requireIncident(tx.ctx, tx.manager, input.incidentId)).id : null;
  const shelter = await tx.update(
    Shelter,
    id,
    expectedVersion,
    (current) => {
      if (current.retiredAt) {
        throw badInput('id', { zh: '该避难场所已停用', en: 'the shelter is retired' });
      }
      requireStep(current.state, ShelterState.OPEN, 'id');
      return { state: ShelterState.OPEN };
    },
    { operation: 'OPENED', incidentId },
  );
  await recordOpening(tx, shelter, input.reason.trim(), incidentId);
  return shelter;
}

/** 关闭: only when nobody is inside any more. Stands on the timeline of the incident that it was opened for. */
export async function closeShelter(tx: Change, { id, expectedVersion, reason }: CloseShelterInput): Promise<Shelter> {
  await tx.lock(Shelter, id);
  const opening = await currentOpening(tx, id);
  const note = { operation: 'CLOSED', incidentId: opening?.incidentId ?? null };
  const shelter = await tx.update(
    Shelter,
    id,
    expectedVersion,
    (current) => {
      requireStep(current.state, ShelterState.CLOSED, 'id');
      requireNobodyInside(current);
      return { state: ShelterState.CLOSED };
    },
    note,
  );
  if (opening) {
    const closing = { closedAt: tx.ctx.now(), closedBy: tx.ctx.claims.actor.name, closeReason: reason.trim() };
    await tx.update(ShelterOpening, opening.id, null, closing, note);
  }
  return shelter;
}

export function requireNobodyInside({ occupancy }: { occupancy: number }): void {
  if (occupancy === 0) return;
  throw new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: `id：场所内还有 ${occupancy} 人，全部转出后才能关闭`,
      en: `id: ${occupancy} people are still inside; the shelter can be closed when all have left`,
    },
    { field: 'id', occupancy },
  );
}

/** An open shelter is in use and stays on the lists. */
export function requireMayRetire({ state }: { state: ShelterState }): void {
  if (state !== ShelterState.OPEN) return;
  throw badInput('retired', {
    zh: '避难场所正在启用，关闭后才能停用',
    en: 'the shelter is open; close it before it is retired',
  });
}
