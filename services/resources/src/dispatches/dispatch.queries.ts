import { schemaOf } from '@outpost/shared/database';
import type { Point } from 'geojson';
import type { EntityManager } from 'typeorm';
import type { ActiveDispatch, AssigneeField } from './assignee.ts';
import { ACTIVE_STATES, type DispatchState } from './dispatch-states.ts';

const COLUMN: Record<AssigneeField, string> = { teamId: 'team_id', equipmentId: 'equipment_id' };

/** The dispatch that a team or machine is on, with its incident. */
export async function activeDispatchOf(
  manager: EntityManager,
  field: AssigneeField,
  id: string,
): Promise<ActiveDispatch | null> {
  const schema = schemaOf(manager);
  const rows: ActiveDispatch[] = await manager.query(
    `select d.id, d.code, d.state, d.incident_id as "incidentId", i.code as "incidentCode", i.title as "incidentTitle"
     from ${schema}.dispatch d left join ${schema}.known_incident i on i.id = d.incident_id
     where d.${COLUMN[field]} = $1 and d.state = any($2)`,
    [id, ACTIVE_STATES],
  );
  return rows[0] ?? null;
}

/** Metres between two places, on the spheroid. */
export async function metresBetween(manager: EntityManager, from: Point, to: Point): Promise<number> {
  const rows: { metres: number }[] = await manager.query(
    'select ST_Distance(ST_GeomFromGeoJSON($1)::geography, ST_GeomFromGeoJSON($2)::geography) as metres',
    [JSON.stringify(from), JSON.stringify(to)],
  );
  return rows[0]?.metres ?? 0;
}

/** The dispatches of an incident that are under way, each locked: what they do next is decided here. */
export async function lockActiveDispatches(
  manager: EntityManager,
  incidentId: string,
): Promise<{ id: string; state: DispatchState }[]> {
  return manager.query(
    `select id, state from ${schemaOf(manager)}.dispatch where incident_id = $1 and state = any($2) order by id for update`,
    [incidentId, ACTIVE_STATES],
  );
}
