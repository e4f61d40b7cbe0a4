import { schemaOf } from '@outpost/shared/database';
import type { EntityManager } from 'typeorm';

export type SubjectTable = 'dispatch' | 'stock_movement' | 'requisition';

/** For which incident a dispatch, movement or requisition of the scope is; undefined when there is no such record. */
export async function incidentOfSubject(
  manager: EntityManager,
  table: SubjectTable,
  id: string,
  scope: string,
): Promise<string | null | undefined> {
  const rows: { incident_id: string | null }[] = await manager.query(
    `select incident_id from ${schemaOf(manager)}.${table} where id = $1 and starts_with(county, $2)`,
    [id, scope],
  );
  return rows[0]?.incident_id;
}
