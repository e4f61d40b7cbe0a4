import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../database.ts';
import { newId } from '../../ids.ts';
import { commonMigrations, migrate } from '../../migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../testing/fresh-database.ts';
import { type ChainHead, sealedSchemas, verifyChain } from './verify-chain.ts';

const ROWS = 12;
const IDS = Array.from({ length: ROWS }, () => newId());
let database: FreshDatabase;
let client: pg.Client;

/** A journal of twelve rows, all sealed; the client acts as the database's superuser. */
beforeAll(async () => {
  database = await freshDatabase();
  const db = await openDatabase({ url: database.url, schema: 'incidents', entities: [], poolSize: 1 });
  await migrate(db, commonMigrations('incidents'));
  await db.destroy();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  for (const id of IDS) await insert(id);
  await sealAll();
}, 120_000);
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Other tests of the same server may have older transactions open, for which sealing waits. */
const sealAll = () =>
  vi.waitFor(
    async () => {
      await client.query('select incidents.pass_on_journal(0, 100)');
      expect((await client.query('select 1 from incidents.journal_seal')).rowCount).toBe(ROWS);
    },
    { timeout: 20_000 },
  );

const insert = (id: string, seqAndTx = '') =>
  client.query(
    `insert into incidents.journal (${seqAndTx && 'seq, tx, '}at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version, after)
     overriding system value
     values (${seqAndTx}now(), 'a', '甲', 'r', '653130', 'Incident', $1, 'CREATED', 1, '{"deaths": 3}')`,
    [id],
  );

// What is done to it is undone after each test.
beforeEach(async () => {
  await client.query('begin');
  for (const table of ['journal', 'journal_seal'])
    await client.query(`alter table incidents.${table} disable trigger user`);
});
afterEach(() => client.query('rollback'));

const verify = (expected: ChainHead[] = []) => verifyChain(client, 'incidents', expected, ['incidents']);
const faults = async (expected: ChainHead[] = []) =>
  (await verify(expected)).faults.map(({ kind, position, seq, entity, entityId }) => ({
    kind,
    position,
    seq,
    ...(entity && { entity }),
    ...(entityId && { row: IDS.indexOf(entityId) + 1 }),
  }));
const at = (position: number) => ({ position, seq: String(position), entity: 'Incident', row: position });
const run = async (...statements: string[]) => {
  for (const sql of statements) await client.query(sql);
};

describe('a journal that nobody touched', () => {
  it('is whole, and its head is told', async () => {
    const { rows } = await client.query(
      `select encode(hash, 'hex') as hash from incidents.journal_seal where position = ${ROWS}`,
    );
    expect(await verify()).toEqual({
      service: 'incidents',
      checked: ROWS,
      head: { position: ROWS, hash: rows[0].hash },
      waiting: 0,
      faults: [],
      more: 0,
    });
    expect(await sealedSchemas(client)).toEqual(['incidents']);
  });

  it('may have rows that still wait for their seal', async () => {
    await insert(newId());
    expect(await verify()).toMatchObject({ waiting: 1, faults: [] });
  });

  it('keeps to a head that was written down', async () => {
    const { head } = await verify();
    await insert(newId());
    expect(await faults(head ? [head] : [])).toEqual([]);
  });
});

describe('with the triggers off, somebody', () => {
  it.each([
    ['changes a field', `update incidents.journal set after = '{"deaths": 2}' where seq = 5`],
    ['changes who did it', `update incidents.journal set actor_name = '乙' where seq = 5`],
    ['changes when it was done', `update incidents.journal set at = at - interval '1 hour' where seq = 5`],
    ['writes a number in another way', `update incidents.journal set after = '{"deaths": 3.0}' where seq = 5`],
  ])('%s', async (_what, sql) => {
    await run(sql);
    expect(await faults()).toEqual([{ kind: 'ROW_CHANGED', ...at(5) }]);
  });

  it('changes two rows, one behind the other', async () => {
    await run(`update incidents.journal set operation = 'X' where seq in (5, 6)`);
    expect(await faults()).toEqual([
      { kind: 'ROW_CHANGED', ...at(5) },
      { kind: 'ROW_CHANGED', ...at(6) },
    ]);
  });

  it('changes the last row', async () => {
    await run(`update incidents.journal set operation = 'X' where seq = ${ROWS}`);
    expect(await faults()).toEqual([{ kind: 'HEAD_CHANGED', ...at(ROWS) }]);
  });

  it('removes a row', async () => {
    await run('delete from incidents.journal where seq = 7');
    expect(await faults()).toEqual([{ kind: 'ROW_MISSING', position: 7, seq: '7' }]);
    expect((await verify()).faults[0]?.detail?.en).toMatch(/^between rows of 20.*Z and 20.*Z$/);
  });

  it('removes a row and its seal', async () => {
    await run('delete from incidents.journal where seq = 7', 'delete from incidents.journal_seal where seq = 7');
    expect(await faults()).toEqual([{ kind: 'SEALS_MISSING', position: 7, seq: null }]);
  });

  it('removes a seal', async () => {
    await run('delete from incidents.journal_seal where seq = 7');
    expect(await faults()).toEqual([
      { kind: 'SEALS_MISSING', position: 7, seq: null },
      { kind: 'ROW_UNSEALED', position: null, seq: '7', entity: 'Incident', row: 7 },
    ]);
  });

  it('inserts a row among those that are sealed', async () => {
    await insert(newId(), `100, (select tx from incidents.journal where seq = 4), `);
    expect(await faults()).toEqual([{ kind: 'ROW_UNSEALED', position: null, seq: '100', entity: 'Incident', row: 0 }]);
    await run('select incidents.pass_on_journal(0, 100)');
    expect(await faults()).toHaveLength(1);
  });

  it('swaps what stands in two rows', async () => {
    await run(
      `update incidents.journal j set entity_id = other.entity_id, at = other.at from incidents.journal other
       where j.seq in (4, 8) and other.seq = 12 - j.seq`,
    );
    expect((await faults()).map(({ kind, position }) => [kind, position])).toEqual([
      ['REORDERED', 4],
      ['REORDERED', 8],
    ]);
  });

  it('swaps which rows two seals name', async () => {
    await run(
      'update incidents.journal_seal set seq = -seq where seq in (4, 8)',
      'update incidents.journal_seal set seq = 12 + seq where seq in (-4, -8)',
    );
    expect((await faults()).map(({ kind, position }) => [kind, position])).toEqual([
      ['REORDERED', 4],
      ['REORDERED', 8],
    ]);
  });

  it('swaps two seals', async () => {
    await run(
      'update incidents.journal_seal set position = -position where position in (4, 5)',
      'update incidents.journal_seal set position = 9 + position where position in (-4, -5)',
    );
    const found = await faults();
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['REORDERED']));
    expect(found.map(({ position }) => position)).toEqual([4, 5, 6]);
  });

  it('changes a seal', async () => {
    await run(`update incidents.journal_seal set hash = sha256('x') where position = 5`);
    expect(await faults()).toEqual([{ kind: 'SEAL_CHANGED', ...at(5) }]);
  });

  it('removes rows and seals from the end, which others have seen', async () => {
    await run(
      `update incidents.relay set position = ${ROWS}`,
      'delete from incidents.journal where seq > 9',
      'delete from incidents.journal_seal where seq > 9',
    );
    expect(await faults()).toEqual([{ kind: 'CHAIN_CUT', position: 9, seq: null }]);
  });

  it('removes rows and seals from the end and covers it, but the head was written down', async () => {
    const { head } = await verify();
    await run('delete from incidents.journal where seq > 9', 'delete from incidents.journal_seal where seq > 9');
    expect(await faults()).toEqual([]);
    expect(await faults(head ? [head] : [])).toEqual([{ kind: 'CHAIN_CUT', position: 9, seq: null }]);
  });

  it('changes a row and seals everything anew, but a head was written down', async () => {
    const { head } = await verify();
    await run(
      `update incidents.journal set after = '{"deaths": 2}' where seq = 5`,
      'delete from incidents.journal_seal',
    );
    await sealAll();
    expect(await faults()).toEqual([]);
    expect(await faults(head ? [head] : [])).toEqual([{ kind: 'NOT_AS_EXPECTED', ...at(ROWS) }]);
  });
});
