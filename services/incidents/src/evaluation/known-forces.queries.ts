import { schemaOf } from '@outpost/shared/database';
import type { DataSource, EntityManager } from 'typeorm';
import type { KnownCost, KnownDispatch } from './known-forces.ts';

/** Keeps what is newer than what is held; a dispatch may have moved to the incident that its own was merged into. */
export async function keepDispatches(db: DataSource, dispatches: KnownDispatch[]): Promise<void> {
  await db.query(
    `insert into ${schemaOf(db)}.known_dispatch as known
       (id, county, incident_id, kind, code, task, requested_at, on_scene_at, version)
     select id, county, "incidentId", kind, code, task, "requestedAt", "onSceneAt", version
     from jsonb_to_recordset($1::jsonb) as r(id uuid, county text, "incidentId" uuid, kind text, code text, task text,
       "requestedAt" timestamptz, "onSceneAt" timestamptz, version int)
     on conflict (id) do update
       set incident_id = excluded.incident_id, task = excluded.task, on_scene_at = excluded.on_scene_at,
           version = excluded.version
       where known.version < excluded.version`,
    [JSON.stringify(dispatches)],
  );
}

export async function keepCosts(db: DataSource, costs: KnownCost[]): Promise<void> {
  await db.query(
    `insert into ${schemaOf(db)}.known_cost as known
       (id, county, incident_id, payer, payer_name, amount_yuan, cancelled, version)
     select id, county, "incidentId", payer, "payerName", "amountYuan", cancelled, version
     from jsonb_to_recordset($1::jsonb) as r(id uuid, county text, "incidentId" uuid, payer text, "payerName" text,
       "amountYuan" numeric, cancelled boolean, version int)
     on conflict (id) do update
       set incident_id = excluded.incident_id, cancelled = excluded.cancelled, version = excluded.version
       where known.version < excluded.version`,
    [JSON.stringify(costs)],
  );
}

/** Who was sent, the first asked for first. */
export async function forcesOf(
  manager: EntityManager,
  incidentId: string,
): Promise<(Pick<KnownDispatch, 'kind' | 'code' | 'task'> & { requestedAt: Date; onSceneAt: Date | null })[]> {
  return manager.query(
    `select kind, code, task, requested_at as "requestedAt", on_scene_at as "onSceneAt"
     from ${schemaOf(manager)}.known_dispatch where incident_id = $1 order by requested_at, code`,
    [incidentId],
  );
}

/** What it cost, by who bears it; what was cancelled is left out. */
export async function costsOf(
  manager: EntityManager,
  incidentId: string,
): Promise<Pick<KnownCost, 'payer' | 'payerName' | 'amountYuan'>[]> {
  return manager.query(
    `select payer, payer_name as "payerName", sum(amount_yuan)::float8 as "amountYuan"
     from ${schemaOf(manager)}.known_cost where incident_id = $1 and not cancelled
     group by payer, payer_name order by payer, payer_name`,
    [incidentId],
  );
}
