import { schemaOf } from '@outpost/shared/database';
import type { DataSource } from 'typeorm';
import type { KnownSettlement } from './known-settlements.ts';

/** Keeps what is newer than what is held; the same change twice, or an older one late, alters nothing. */
export async function keepSettlements(db: DataSource, settlements: KnownSettlement[]): Promise<void> {
  if (settlements.length === 0) return;
  const rows = settlements.map(({ point: { coordinates }, retiredAt, ...settlement }) => ({
    ...settlement,
    x: coordinates[0],
    y: coordinates[1],
    is_retired: retiredAt !== null,
  }));
  await db.query(
    `insert into ${schemaOf(db)}.known_settlement as known
       (id, county, code, name, township, people, point, is_retired, demo, version)
     select id, county, code, name, township, people, ST_SetSRID(ST_MakePoint(x, y), 4326)::geography, is_retired, demo, version
     from jsonb_to_recordset($1::jsonb) as r(id uuid, county text, code text, name text, township text, people int,
       x float8, y float8, is_retired boolean, demo boolean, version int)
     on conflict (id) do update
       set code = excluded.code, name = excluded.name, township = excluded.township, people = excluded.people,
         point = excluded.point, is_retired = excluded.is_retired, demo = excluded.demo, version = excluded.version
       where known.version < excluded.version`,
    [JSON.stringify(rows)],
  );
}
