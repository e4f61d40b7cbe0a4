import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Tables like the product's, with their indexes, in a schema of our own: nothing listens to them. */
const TABLES = `
  create schema if not exists bench;
  create table if not exists bench.incident (like incidents.incident including all);
  create table if not exists bench.journal (like incidents.journal including all);`;

type Row = Record<string, unknown>;

function insertOf(table: string, row: Row): string {
  const columns = Object.keys(row);
  return `insert into ${table} (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`;
}

const journalRow = (incident: Row): Row => ({
  at: new Date(),
  actor_id: 'bench',
  actor_name: 'bench',
  request_id: incident['id'],
  county: incident['county'],
  entity: 'Incident',
  entity_id: incident['id'],
  operation: 'CREATED',
  version: 1,
  after: incident,
});

/** Makes the tables; gives what writes an incident and its journal row in one bare transaction, as the product must. */
export async function bareInserts(pool: pg.Pool): Promise<() => Promise<void>> {
  await pool.query(TABLES);
  const { rows } = await pool.query<Row>('select * from incidents.incident order by reported_at limit 1');
  const model = rows[0];
  if (!model) throw new Error('the demo county has no incident');
  const intoIncidents = insertOf('bench.incident', model);
  const intoJournal = insertOf('bench.journal', journalRow(model));
  return async () => {
    const id = randomUUID();
    const incident = { ...model, id, code: id };
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(intoIncidents, Object.values(incident));
      await client.query(intoJournal, Object.values(journalRow(incident)));
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}
