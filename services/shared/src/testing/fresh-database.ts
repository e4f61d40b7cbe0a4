import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@outpost/embedded/start-embedded';
import pg from 'pg';

export interface FreshDatabase {
  url: string;
  drop: () => Promise<void>;
}

async function onServer(adminUrl: string): Promise<FreshDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await run(`create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return { url: url.toString(), drop: () => run(`drop database ${name} with (force)`) };
}

async function embedded(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'outpost-test-'));
  const database = await startEmbedded(folder);
  return {
    url: database.url,
    drop: async () => {
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * An empty PostgreSQL database of the test's own: on the server that `OUTPOST_TEST_POSTGRES` names (an admin
 * URL; the test set-up starts one where it can), else an embedded one.
 */
export const freshDatabase = (): Promise<FreshDatabase> => {
  const server = process.env['OUTPOST_TEST_POSTGRES'];
  return server ? onServer(server) : embedded();
};
