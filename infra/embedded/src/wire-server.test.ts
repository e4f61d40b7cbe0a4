import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Embedded } from './start-embedded.ts';

let folder: string;
let database: Embedded;
let pool: pg.Pool;

beforeAll(async () => {
  // The built module: it starts its sibling `main.js`.
  const { startEmbedded } = await import('@outpost/embedded/start-embedded');
  folder = await mkdtemp(join(tmpdir(), 'outpost-wire-'));
  database = await startEmbedded(folder);
  pool = new pg.Pool({ connectionString: database.url, max: 12 });
  await pool.query('create table account (id int primary key, balance int not null)');
  await pool.query('insert into account values (1, 0), (2, 0)');
}, 120_000);

afterAll(async () => {
  await pool.end();
  await database.stop();
  await rm(folder, { recursive: true });
});

describe('the embedded database behind many connections', () => {
  it('never mixes the statements of two clients', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        n % 2 ? pool.query('select $1::int as a', [n]) : pool.query('select $1::int + $2::int as a', [n, 1]),
      ),
    );
    expect(answers.map(({ rows }) => rows[0].a)).toEqual(Array.from({ length: 200 }, (_, n) => (n % 2 ? n : n + 1)));
  });

  it('keeps transactions apart, and rolled back ones undone', async () => {
    await Promise.all(
      Array.from({ length: 24 }, async (_, n) => {
        const client = await pool.connect();
        await client.query('begin');
        await client.query('update account set balance = balance + 1 where id = $1', [1]);
        await client.query('update account set balance = balance - 1 where id = $1', [2]);
        await client.query(n % 3 === 0 ? 'rollback' : 'commit');
        client.release();
      }),
    );
    const { rows } = await pool.query('select balance from account order by id');
    expect(rows).toEqual([{ balance: 16 }, { balance: -16 }]);
  });

  it('goes on when a client breaks off in the middle of a transaction', async () => {
    const client = new pg.Client({ connectionString: database.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('begin');
    await client.query('update account set balance = 1000 where id = 1');
    (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    const { rows } = await pool.query('select balance from account where id = 1');
    expect(rows).toEqual([{ balance: 16 }]);
  });

  it('goes on after an error, within and outside of a transaction', async () => {
    await expect(pool.query('select nothing from nowhere')).rejects.toThrow(/nowhere/);
    const client = await pool.connect();
    await client.query('begin');
    await expect(client.query('select 1/0')).rejects.toThrow(/division/);
    await client.query('rollback');
    client.release();
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it.each([
    ['cannot be parsed', 'selec $1::int', 1],
    ['gets a value that does not fit', 'select $1::int', 'x'],
    ['fails while it runs', 'select 1 / $1::int', 0],
  ])('answers each query with its own rows after a statement that %s', async (_name, sql, value) => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await expect(client.query(sql, [value])).rejects.toThrow();
    for (const a of [11, 12, 13]) expect((await client.query('select $1::int as a', [a])).rows).toEqual([{ a }]);
    await client.end();
  });

  it('refuses a second process on the same folder', async () => {
    const { startEmbedded } = await import('@outpost/embedded/start-embedded');
    await expect(startEmbedded(folder)).rejects.toThrow(/in use/);
  });
});
