import { schemaOf } from '@outpost/shared/database';
import type { Point } from 'geojson';
import type { EntityManager } from 'typeorm';

export type ResourceTable = 'team' | 'equipment';

export interface LastSeen {
  at: Date;
  /** The unit that the team or machine belongs to. */
  unitId: string | null;
}

const UNIT_COLUMN: Record<ResourceTable, string> = { team: 'unit_id', equipment: 'owner_id' };

/** When each of the resources was last seen; locked, in one order for all callers. Those out of scope are left out. */
export async function lockPositions(
  manager: EntityManager,
  table: ResourceTable,
  ids: readonly string[],
  scope: string,
): Promise<Map<string, LastSeen>> {
  const rows: { id: string; at: Date; unit_id: string | null }[] = await manager.query(
    `select id, position_at as at, ${UNIT_COLUMN[table]} as unit_id from ${schemaOf(manager)}.${table}
     where id = any($1::uuid[]) and starts_with(county, $2) order by id for update`,
    [ids, scope],
  );
  return new Map(rows.map(({ id, at, unit_id }) => [id, { at, unitId: unit_id }]));
}

/** Moves the resources. Their versions stay: a position is no edit, and must not turn a manager's edit away. */
export async function movePositions(
  manager: EntityManager,
  table: ResourceTable,
  moves: { resourceId: string; point: Point; at: Date }[],
): Promise<void> {
  await manager.query(
    `update ${schemaOf(manager)}.${table} r
     set point = ST_SetSRID(ST_MakePoint(m.x, m.y), 4326)::geography, position_at = m.at
     from jsonb_to_recordset($1::jsonb) as m(id uuid, x float8, y float8, at timestamptz)
     where r.id = m.id`,
    [
      JSON.stringify(
        moves.map(({ resourceId, point, at }) => ({
          id: resourceId,
          x: point.coordinates[0],
          y: point.coordinates[1],
          at,
        })),
      ),
    ],
  );
}

interface Wanted {
  /** Of teams and machines. */
  ids: readonly string[];
  scope: string;
  from: Date;
  to: Date;
}

export interface ReportedPosition {
  id: string;
  at: Date;
  longitude: number;
  latitude: number;
}

/** Where resources said that they were, the last report of each minute, oldest first. */
export function reportedPositions(
  manager: EntityManager,
  { ids, scope, from, to }: Wanted,
): Promise<ReportedPosition[]> {
  // A report is older than the batch that brought it, so a batch from before `from` holds nothing that is wanted.
  return manager.query(
    `select distinct on (date_trunc('minute', p.at), p.id) p.id, p.at, p.longitude, p.latitude
     from ${schemaOf(manager)}.position_batch b,
       lateral (
         select coalesce(r ->> 'teamId', r ->> 'equipmentId') as id, (r ->> 'at')::timestamptz as at,
           (r ->> 'longitude')::float8 as longitude, (r ->> 'latitude')::float8 as latitude
         from jsonb_array_elements(b.reports) r
       ) p
     where b.created_at >= $2 and starts_with(b.county, $1) and p.id = any($4::text[]) and p.at between $2 and $3
     order by date_trunc('minute', p.at), p.id, p.at desc`,
    [scope, from, to, ids],
  );
}
