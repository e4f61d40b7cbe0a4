import type { Change } from '@outpost/shared/change';
import { planRule } from '@outpost/shared/errors';
import { Evaluation } from '../evaluation/evaluation.entity.ts';
import { requireEvaluated } from '../evaluation/evaluation-rule.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentState, requireStep } from '../incidents/incident-states.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { findLeadUnit } from '../lead-unit/find-lead-unit.ts';
import { requireLocalUnit } from '../units/require-unit.ts';
import { Archive } from './archive.entity.ts';
import type { ArchiveIncidentInput } from './archive.inputs.ts';

/** The department of the industry, to which the archive goes (5.5), unless another is named. */
async function receiverOf(tx: Change, incident: Incident, unitId: string | null): Promise<string> {
  if (unitId) return (await requireLocalUnit(tx, unitId, 'unitId')).id;
  const unit = await findLeadUnit(tx, incident);
  if (unit) return unit.id;
  throw planRule(
    '5.5',
    { zh: '牵头单位未定，须指明接收部门', en: 'with no lead unit, say who receives it' },
    { field: 'unitId' },
  );
}

/** 归档移交 (5.5): the package goes to the department of the industry; from then on the incident is read only. */
export async function archiveIncident(tx: Change, input: ArchiveIncidentInput): Promise<Incident> {
  const { id, expectedVersion, packageSha256, packageBytes } = input;
  const held = await tx.lock(Incident, id);
  requireStep(held.state, IncidentState.ARCHIVED, '5.5');
  requireEvaluated(await tx.manager.findOneBy(Evaluation, { incidentId: id }));
  if (held.archiveUnitId === null) {
    throw planRule('5.5', { zh: '尚未明确档案管理责任部门', en: 'the unit that keeps the archive has not been named' });
  }
  const unitId = await receiverOf(tx, held, input.unitId ?? null);
  // Before the state: a closed incident takes no more records, not even this one.
  await recordAct(tx, Archive, held, {
    packageSha256,
    packageBytes,
    unitId,
    receivedBy: input.receivedBy.trim(),
    note: input.note?.trim() || null,
  });
  return tx.update(
    Incident,
    id,
    expectedVersion,
    { state: IncidentState.ARCHIVED },
    { operation: 'ARCHIVED', incidentId: id },
  );
}
