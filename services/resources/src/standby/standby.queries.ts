import { schemaOf } from '@outpost/shared/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { WarnedArea } from './warned-area.ts';

/**
 * Keeps what a warning says now. False when the same or a newer version is held already: then what follows from it
 * has been done. The row stays locked until the transaction ends, so one warning is followed by one at a time.
 */
export async function keepWarning(manager: EntityManager, warning: WarnedArea): Promise<boolean> {
  const kept: unknown[] = await manager.query(
    `insert into ${schemaOf(manager)}.known_warning as known
       (id, county, state, ends_at, version) values ($1, $2, $3, $4, $5)
     on conflict (id) do update set state = excluded.state, ends_at = excluded.ends_at, version = excluded.version
       where known.version < excluded.version
     returning id`,
    [warning.id, warning.county, warning.state, warning.endsAt, warning.version],
  );
  return kept.length > 0;
}

/** The teams that can stand by in the area or within `metres` of it, and have no order for this warning yet. */
export async function teamsToOrder(
  manager: EntityManager,
  { id, county, area }: WarnedArea,
  metres: number,
): Promise<string[]> {
  const schema = schemaOf(manager);
  const rows: { id: string }[] = await manager.query(
    `select t.id from ${schema}.team t
     where t.county = $1 and t.retired_at is null and t.status in ('AVAILABLE', 'STANDBY')
       and ST_DWithin(t.point, ST_GeomFromGeoJSON($2)::geography, $3)
       and not exists (select from ${schema}.standby_order o where o.warning_id = $4 and o.team_id = t.id)
     order by t.code`,
    [county, JSON.stringify(area), metres, id],
  );
  return rows.map((row) => row.id);
}

/** The orders for a warning that still hold. */
export async function openOrders(manager: EntityManager, warningId: string): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `select id from ${schemaOf(manager)}.standby_order where warning_id = $1 and state <> 'STOOD_DOWN' order by id`,
    [warningId],
  );
  return rows.map((row) => row.id);
}

/** Whether a team stands by for a warning, other than by the order that is ending. */
export async function standsBy(manager: EntityManager, teamId: string, ending: string | null = null): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select from ${schemaOf(manager)}.standby_order where team_id = $1 and id is distinct from $2 and state = 'CONFIRMED' limit 1`,
    [teamId, ending],
  );
  return rows.length > 0;
}

/** Warnings that ended by time while orders for them still hold, with their county. */
export const endedWarnings = (db: DataSource, now: Date): Promise<{ id: string; county: string }[]> =>
  db.query(
    `select w.id, w.county from ${schemaOf(db)}.known_warning w
     where w.ends_at <= $1
       and exists (select from ${schemaOf(db)}.standby_order o where o.warning_id = w.id and o.state <> 'STOOD_DOWN')`,
    [now],
  );

/** The orders that still hold for each of the teams, as ids. */
export const openOrdersOfTeams = (
  db: DataSource,
  teamIds: readonly string[],
): Promise<{ id: string; teamId: string }[]> =>
  db.query(
    `select id, team_id as "teamId" from ${schemaOf(db)}.standby_order
     where team_id = any($1) and state <> 'STOOD_DOWN' order by ordered_at desc`,
    [teamIds],
  );
