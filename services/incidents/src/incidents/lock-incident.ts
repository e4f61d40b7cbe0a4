import type { Change } from '@outpost/shared/change';
import type { CountyRecord } from '@outpost/shared/record';
import { Incident } from './incident.entity.ts';
import { requireChangeable } from './incident-states.ts';

type OfIncident = CountyRecord & { incidentId: string };

/** An incident that takes changes, locked for one to a record of it. */
export async function lockIncident(tx: Change, id: string, clause: string, field = 'incidentId'): Promise<Incident> {
  const incident = await tx.lock(Incident, id, field);
  requireChangeable(incident.state, clause);
  return incident;
}

/**
 * The incident of a record that is about to change. It is locked before the record is, as everywhere: two changes
 * then never wait for each other, and none slips in behind the incident's closing.
 */
export async function lockIncidentOf<E extends OfIncident>(
  tx: Change,
  type: (new () => E) & { name: string },
  id: string,
  clause: string,
): Promise<Incident> {
  const { incidentId } = await tx.get(type, id);
  return lockIncident(tx, incidentId, clause);
}
