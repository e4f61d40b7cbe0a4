import type pg from 'pg';

/** Rows of the journal for each incident: two million for a hundred thousand. */
export const ROWS_EACH = 20;
/** Among the newest thousand one of so many is open, and none of the older: decades add to what is archived. */
const [OPEN_EACH, NEWEST] = [50, 1_000];
/** Of so many one has its checklists too: of all of them they would be two million tasks more. */
const CHECKLISTS_EACH = 10;

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Tables of which an incident has rows, and what they are called in them. */
const OF_EACH = [
  'severity_grading',
  'casualty_update',
  'response_activation',
  'map_marking',
  'report',
  'lead_unit_naming',
];
const OF_SOME = ['checklist', 'task'];

const columnsOf = async (db: pg.Client): Promise<Column[]> =>
  (
    await db.query<Column>(
      `select table_name as table, column_name as column, udt_name as type from information_schema.columns
       where table_schema = 'incidents' order by table_name, ordinal_position`,
    )
  ).rows;

/** The id that a copy has of a record: of the template's own records another one for each copy, of others the same. */
const copied = (id: string): string =>
  `case when ${id} = any($1::uuid[]) then md5(${id}::text || n)::uuid else ${id} end`;

/**
 * What a column of a copy holds. Copies are older the higher their number is, a few minutes apart, and all but a few
 * are archived.
 */
function copyOf({ table, column, type }: Column): string {
  const own = `t.${column}`;
  if (type === 'uuid') return copied(own);
  // None of their tasks is late any more.
  if (table === 'task' && column === 'late_at') return 'null';
  if (type === 'timestamptz') return `${own} - n * interval '47 minutes'`;
  // All over the county, as accidents are.
  if (table === 'incident' && column === 'point') {
    return `ST_Translate(${own}::geometry, (n * 37 % 1000 - 500) * 0.001, (n * 91 % 997 - 500) * 0.001)::geography`;
  }
  if (column === 'code') return `${own} || '-' || n`;
  if (table === 'incident' && column === 'state')
    return `case when n <= ${NEWEST} and n % ${OPEN_EACH} = 0 then ${own} else 'ARCHIVED' end`;
  return own;
}

/**
 * Copies an incident with what belongs to it in SQL, from the copy `from` up to `to`, each with its rows in the journal,
 * which are sealed as far as readers can tell: a chain of two million hashes would measure the sealing.
 */
export async function growHistory(db: pg.Client, template: string, from: number, to: number): Promise<void> {
  const columns = await columnsOf(db);
  const { rows: ids } = await db.query<{ id: string }>(
    ['incident', ...OF_EACH, ...OF_SOME]
      .map((table) => `select id from incidents.${table} where ${table === 'incident' ? 'id' : 'incident_id'} = $1`)
      .join(' union all '),
    [template],
  );
  const own = ids.map(({ id }) => id);
  const copy = (table: string, some: string) => {
    const parts = columns.filter((one) => one.table === table);
    return db.query(
      `insert into incidents.${table} (${parts.map(({ column }) => column).join(', ')})
       select ${parts.map(copyOf).join(', ')} from incidents.${table} t, generate_series($3::int, $4::int) n
       where t.${table === 'incident' ? 'id' : 'incident_id'} = $2 ${some}`,
      [own, template, from, to],
    );
  };
  await db.query('begin');
  // Neither triggers nor foreign keys: what is copied was right when it was written.
  await db.query(`set local session_replication_role = 'replica'`);
  await copy('incident', '');
  for (const table of OF_EACH) await copy(table, '');
  for (const table of OF_SOME) await copy(table, `and n % ${CHECKLISTS_EACH} = 0`);
  await db.query(
    `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version, incident_id, after)
     select now() - n * interval '47 minutes' + k * interval '1 minute', 'a', '值守员', 'bench', '653130', 'Incident',
       md5($1::text || n)::uuid, 'UPDATED', k, md5($1::text || n)::uuid,
       jsonb_build_object('id', md5($1::text || n), 'version', k, 'title', 'G3012 危化品罐车侧翻泄漏', 'state', 'RESPONDING')
     from generate_series($2::int, $3::int) n, generate_series(1, ${ROWS_EACH}) k`,
    [template, from, to],
  );
  await db.query(
    `insert into incidents.journal_seal (position, epoch, tx, seq, hash)
     select (select max(position) from incidents.journal_seal) + row_number() over (order by j.seq),
       (select max(epoch) from incidents.journal_epoch), j.tx, j.seq, sha256(j.seq::text::bytea)
     from incidents.journal j where j.seq > (select max(seq) from incidents.journal_seal)`,
  );
  await db.query('update incidents.relay set position = (select max(position) from incidents.journal_seal)');
  await db.query('commit');
  await db.query('vacuum analyze');
}
