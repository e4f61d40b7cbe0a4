import type { Change } from '@outpost/shared/change';
import { Incident } from '../incidents/incident.entity.ts';
import { requireReopening } from '../incidents/incident-states.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import type { ReopenIncidentInput } from './recovery.inputs.ts';
import { Reopening } from './reopening.entity.ts';

/** 重新开启: a closed file is written to again. What was in it stays as it was. */
export async function reopenIncident(tx: Change, input: ReopenIncidentInput): Promise<Incident> {
  const { id, expectedVersion, reason } = input;
  const { state: fromState } = await tx.lock(Incident, id);
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => ({ state: requireReopening(current.state), mergedIntoId: null, retiredAt: null }),
    { operation: 'REOPENED', incidentId: id },
  );
  await recordAct(tx, Reopening, incident, { fromState, reason: reason.trim() });
  return incident;
}
