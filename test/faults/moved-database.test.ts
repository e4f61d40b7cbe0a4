import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openDatabase } from '@outpost/shared/database';
import { LocalFeed } from '@outpost/shared/feed/local-feed';
import { Relay } from '@outpost/shared/feed/relay';
import { newId } from '@outpost/shared/ids';
import { commonMigrations, migrate } from '@outpost/shared/migrate';
import { type FreshDatabase, freshDatabase } from '@outpost/shared/testing/fresh-database';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { nativePrograms, startNative } from '../support/native-postgres.ts';
import { verifyJournal } from '../support/verify-journal.ts';

const run = promisify(execFile);
const log = pino({ level: 'silent' });

/** A service's journal in a database, with its relay. */
async function openJournal(url: string) {
  const db = await openDatabase({ url, schema: 'incidents', entities: [], poolSize: 4 });
  await migrate(db, commonMigrations('incidents'));
  const feed = new LocalFeed();
  const passed: string[] = [];
  await feed.listen((changes) => void passed.push(...changes.map(({ operation }) => operation)));
  const relay = new Relay(db, feed, log);
  return {
    passed,
    relay,
    write: (operation: string) =>
      db.query(
        `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version)
         values (now(), 'a', 'a', 'r', '653130', 'Incident', $1, $2, 1)`,
        [newId(), operation],
      ),
    newestTransaction: async (): Promise<bigint> => {
      const [{ tx }] = await db.query('select max(tx::text::bigint) as tx from incidents.journal');
      return BigInt(tx);
    },
    seals: () => db.query('select position::int, epoch, seq::int from incidents.journal_seal order by position'),
    close: async () => {
      await relay.stop();
      await db.destroy();
    },
  };
}

const THOUSANDS_OF_TRANSACTIONS =
  'do $$ begin for i in 1..5000 loop perform pg_current_xact_id(); commit; end loop; end $$';

describe.skipIf(!process.env['OUTPOST_TEST_POSTGRES'])('a database that is moved to another server by a dump', () => {
  let server: Awaited<ReturnType<typeof startNative>>;
  let programs: string | null;
  let old: FreshDatabase;
  beforeAll(async () => {
    [server, programs, old] = [await startNative(), await nativePrograms(), await freshDatabase()];
  }, 120_000);
  afterAll(async () => {
    await server?.stop();
    await old.drop();
  });

  it('goes on where it was, though the transaction ids of the other server begin lower', async () => {
    if (!server || !programs) throw new Error('there is no PostgreSQL here');
    const before = await openJournal(old.url);
    const busy = await openDatabase({ url: old.url, schema: 'incidents', entities: [], poolSize: 1 });
    await busy.query(THOUSANDS_OF_TRANSACTIONS);
    await busy.destroy();
    await before.write('sealed');
    before.relay.start();
    await vi.waitFor(() => expect(before.passed).toEqual(['sealed']), 20_000);
    await before.relay.stop();
    await before.write('not yet sealed');
    await before.write('nor this');
    const highest = await before.newestTransaction();
    await before.close();

    const dump = join(programs, 'pg_dump');
    const { stdout } = await run(dump, ['--schema=incidents', '--no-owner', old.url], { maxBuffer: 2 ** 26 });
    const restore = execFile(join(programs, 'psql'), ['-q', '-v', 'ON_ERROR_STOP=1', server.url]);
    restore.stdin?.end(stdout);
    expect(await new Promise((done) => restore.once('exit', done))).toBe(0);

    const after = await openJournal(server.url);
    await after.write('written before the relay looks');
    after.relay.start();
    const moved = ['not yet sealed', 'nor this', 'written before the relay looks'];
    await vi.waitFor(() => expect(after.passed).toEqual(moved), 20_000);
    await after.write('and after');
    after.relay.wake();
    await vi.waitFor(() => expect(after.passed).toEqual([...moved, 'and after']), 20_000);
    const seals = await after.seals();
    expect(seals.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(seals.map(({ epoch }: { epoch: number }) => epoch)).size).toBe(2);
    await after.close();
    const { code, output } = await verifyJournal({ DATABASE_URL: server.url });
    expect(output).not.toContain('✗');
    expect(code).toBe(0);
    // Else it has shown nothing.
    expect(highest).toBeGreaterThan(5000n);
  });
});
