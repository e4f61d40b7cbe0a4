import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { schemaOf } from './database.ts';
import { consumerTables } from './feed/consumer-tables.ts';
import { journalTables } from './journal/journal-tables.ts';
import { sealTables } from './journal/seal-tables.ts';

export interface Migration {
  name: string;
  sql: string;
}

/** Any number; the same for all services, since the first one also makes the extension. */
const LOCK = 653_130;

/** The tables that every schema has. */
export const commonMigrations = (schema: string): Migration[] => [
  { name: '0000-journal', sql: journalTables(schema) },
  { name: '0000-seals', sql: sealTables(schema) },
  { name: '0000-consumers', sql: consumerTables(schema) },
];

/** The `.sql` files of a folder in the order of their names, behind the tables that every service has. */
export async function readMigrations(folder: string, schema: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const own = await Promise.all(names.map(async (name) => ({ name, sql: await readFile(join(folder, name), 'utf8') })));
  return [...commonMigrations(schema), ...own];
}

const checksum = (sql: string): string => createHash('sha256').update(sql).digest('hex');

async function apply(manager: EntityManager, schema: string, migrations: Migration[]): Promise<string[]> {
  await manager.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await manager.query('create extension if not exists postgis');
  await manager.query(`create schema if not exists ${schema}`);
  await manager.query(
    `create table if not exists ${schema}.migration (name text primary key, checksum text not null, at timestamptz not null default now())`,
  );
  const rows: { name: string; checksum: string }[] = await manager.query(
    `select name, checksum from ${schema}.migration`,
  );
  const applied = new Map(rows.map((row) => [row.name, row.checksum]));
  const fresh: string[] = [];
  for (const { name, sql } of migrations) {
    const known = applied.get(name);
    if (known === checksum(sql)) continue;
    if (known) throw new Error(`the migration ${schema}/${name} was changed after it had been applied`);
    await manager.query(sql);
    await manager.query(`insert into ${schema}.migration (name, checksum) values ($1, $2)`, [name, checksum(sql)]);
    fresh.push(name);
  }
  return fresh;
}

/**
 * Brings a schema up to date, in one transaction and under a lock, so that replicas that start together do it
 * once. Returns the names of what was applied.
 */
export const migrate = (db: DataSource, migrations: Migration[]): Promise<string[]> =>
  db.transaction((manager) => apply(manager, schemaOf(db), migrations));
