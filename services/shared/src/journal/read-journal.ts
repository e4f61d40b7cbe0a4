import type { DataSource } from 'typeorm';
import { schemaOf } from '../database.ts';
import type { JournalPart } from '../feed/feed.ts';
import { type PlacedRow, toChange } from './journal-change.ts';

/** How far one part reaches: a query that looked through a whole journal would hold the embedded database up. */
const REACH = 20_000;
const MOST = 500;

/** What has become, behind a position, of the records of some entities: for who follows this service and was not there. */
export async function readJournal(db: DataSource, after: number, entities: readonly string[]): Promise<JournalPart> {
  const service = schemaOf(db);
  const [newest]: { head: string | null }[] = await db.query(
    `select max(position) as head from ${service}.journal_seal`,
  );
  const head = Number(newest?.head ?? 0);
  const reach = Math.min(head, after + REACH);
  const rows: PlacedRow[] = await db.query(
    `select s.position as place, j.at, j.actor_name, j.county, j.entity, j.entity_id, j.operation, j.version, j.incident_id, j.after
     from ${service}.journal_seal s join ${service}.journal j on j.seq = s.seq
     where s.position > $1 and s.position <= $2 and j.entity = any($3)
       and not exists (
         select from ${service}.journal newer
         where newer.entity_id = j.entity_id and newer.entity = j.entity and newer.version > j.version)
     order by s.position limit ${MOST}`,
    [after, reach, entities],
  );
  const changes = rows.map((row) => toChange(service, row));
  const last = changes.at(-1);
  return { changes, through: last && rows.length === MOST ? last.position : reach, head };
}
