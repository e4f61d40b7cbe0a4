import type { Change } from '@outpost/shared/change';
import { changedFields } from '@outpost/shared/changed-fields';
import { badInput, notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { requirePast } from '@outpost/shared/validation';
import type { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import type { SituationFields, UpdateSituationInput } from './situation.inputs.ts';

type Situation = Pick<Incident, keyof SituationFields>;

/** What a report of a new incident says of its situation. */
export const situationOf = (input: SituationFields): Situation => ({
  accidentUnitId: input.accidentUnitId ?? null,
  accidentUnitName: input.accidentUnitName?.trim() || null,
  unitInformedAt: input.unitInformedAt ?? null,
  impact: input.impact?.trim() || null,
  rescueSituation: input.rescueSituation?.trim() || null,
  measuresTaken: input.measuresTaken?.trim() || null,
});

const CLEARABLE = [
  'accidentUnitId',
  'accidentUnitName',
  'unitInformedAt',
  'impact',
  'rescueSituation',
  'measuresTaken',
  'address',
] as const;

/** The fields that a change names. */
export function situationPatch({
  id: _id,
  expectedVersion: _version,
  ...input
}: UpdateSituationInput): Partial<Incident> {
  return changedFields(input, CLEARABLE) as Partial<Incident>;
}

/** Refuses a unit that the directory does not have, and a time before the accident or in the future. */
export async function requireSituation(
  { ctx, manager }: Change,
  { accidentUnitId, unitInformedAt, occurredAt }: Pick<Incident, 'accidentUnitId' | 'unitInformedAt' | 'occurredAt'>,
): Promise<void> {
  if (accidentUnitId) {
    const id = requireId(accidentUnitId, 'accidentUnitId');
    if (!(await manager.existsBy(Unit, { id, county: ctx.county }))) throw notFound('Unit', id, 'accidentUnitId');
  }
  if (!unitInformedAt) return;
  requirePast(unitInformedAt, ctx.now(), 'unitInformedAt');
  if (unitInformedAt < occurredAt) {
    throw badInput('unitInformedAt', { zh: '早于事故发生时间', en: 'lies before the accident' });
  }
}
