import type { Change } from '@outpost/shared/change';
import { badInput } from '@outpost/shared/errors';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentState } from '../incidents/incident-states.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import type { MergeIncidentsInput } from './duplicate.inputs.ts';
import { IncidentMerge } from './incident-merge.entity.ts';
import { requireMayMerge } from './likeness.ts';

/**
 * 并入: a report that turned out to be of another incident. Nothing of it is lost: it keeps its records, closed, and
 * stands in the timeline of the one that stays. Locked in the order of their ids, so that two merges of the same
 * pair, each into the other, do not wait for each other.
 */
export async function mergeIncidents(tx: Change, input: MergeIncidentsInput): Promise<Incident> {
  const { id, expectedVersion, duplicateId, duplicateExpectedVersion, reason } = input;
  if (id === duplicateId) throw badInput('duplicateId', { zh: '不能并入自身', en: 'is the incident itself' });
  for (const one of [id, duplicateId].sort()) await tx.lock(Incident, one, one === id ? 'id' : 'duplicateId');
  const held = await tx.lock(Incident, id);
  await tx.update(
    Incident,
    duplicateId,
    duplicateExpectedVersion,
    (current) => {
      requireMayMerge(held.state, current.state);
      return { state: IncidentState.MERGED, mergedIntoId: id, retiredAt: tx.ctx.now() };
    },
    { operation: 'MERGED', incidentId: duplicateId },
  );
  const kept = await tx.update(Incident, id, expectedVersion, {}, { operation: 'JOINED', incidentId: id });
  await recordAct(tx, IncidentMerge, kept, { duplicateId, reason: reason.trim() });
  return kept;
}
