import type { DataSource, EntityManager } from 'typeorm';
import type { ServiceContext } from '../context.ts';
import { schemaOf } from '../database.ts';
import { notFound } from '../errors.ts';
import { requireId } from '../ids.ts';
import type { KnownIncident, KnownUnit } from './latest-records.ts';

/** Keeps what is newer than what is held; the same change twice, or an older one late, alters nothing. */
export async function keepIncidents(db: DataSource, incidents: KnownIncident[]): Promise<void> {
  await db.query(
    `insert into ${schemaOf(db)}.known_incident as known (id, county, code, title, state, version)
     select id, county, code, title, state, version
     from jsonb_to_recordset($1::jsonb) as r(id uuid, county text, code text, title text, state text, version int)
     on conflict (id) do update
       set code = excluded.code, title = excluded.title, state = excluded.state, version = excluded.version
       where known.version < excluded.version`,
    [JSON.stringify(incidents)],
  );
}

export async function keepUnits(db: DataSource, units: KnownUnit[]): Promise<void> {
  await db.query(
    `insert into ${schemaOf(db)}.known_unit as known (id, county, name, version)
     select id, county, name, version
     from jsonb_to_recordset($1::jsonb) as r(id uuid, county text, name text, version int)
     on conflict (id) do update set name = excluded.name, version = excluded.version
       where known.version < excluded.version`,
    [JSON.stringify(units)],
  );
}

/**
 * An incident of the actor's scope that the incidents service has told of. NOT_FOUND when there is none. Until the
 * transaction ends, nothing new becomes known of it: what is done for an open incident is there when it closes.
 */
export async function requireIncident(
  ctx: ServiceContext,
  manager: EntityManager,
  id: string,
  field = 'incidentId',
): Promise<KnownIncident> {
  const rows: KnownIncident[] = await manager.query(
    `select id, county, code, title, state, version from ${schemaOf(manager)}.known_incident
     where id = $1 and starts_with(county, $2) for share`,
    [requireId(id, field), ctx.claims.scope],
  );
  if (!rows[0]) throw notFound('Incident', id, field);
  return rows[0];
}

/** Refuses a unit that the directory does not have; no unit is given when `id` is null or absent. */
export async function requireUnit(ctx: ServiceContext, id: string | null | undefined, field: string): Promise<void> {
  if (id === null || id === undefined) return;
  const rows: unknown[] = await ctx.db.query(
    `select 1 from ${schemaOf(ctx.db)}.known_unit where id = $1 and starts_with(county, $2)`,
    [requireId(id, field), ctx.claims.scope],
  );
  if (rows.length === 0) throw notFound('Unit', id, field);
}
