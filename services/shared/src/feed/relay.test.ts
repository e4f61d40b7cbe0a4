import pino from 'pino';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { newId } from '../ids.ts';
import { JournalEntry } from '../journal/journal-entry.ts';
import { commonMigrations, migrate } from '../migrate.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import type { FeedChange } from './feed.ts';
import { LocalFeed } from './local-feed.ts';
import { Relay } from './relay.ts';

let database: FreshDatabase;
let db: DataSource;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  database = await freshDatabase();
  db = await openDatabase({ url: database.url, schema: 'incidents', entities: [JournalEntry], poolSize: 4 });
  await migrate(db, commonMigrations('incidents'));
}, 120_000);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

let feed: LocalFeed;
let passed: string[];
beforeEach(async () => {
  feed = new LocalFeed();
  passed = [];
  await feed.listen((changes: FeedChange[]) => {
    passed.push(...changes.map(({ operation }) => operation));
  });
});

const INSERT = `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version)
  values (now(), 'a', 'a', 'r', '653130', 'Incident', $1, $2, 1)`;
const write = (operation: string) => db.query(INSERT, [newId(), operation]);
const isPassed = (operation: string) => expect.poll(() => passed, { timeout: 5000 }).toContain(operation);

describe('the relay', () => {
  it('passes rows on in the order of their commits, and where the one before it stopped', async () => {
    const first = new Relay(db, feed, log);
    first.start();
    await write('one');
    await write('two');
    first.wake();
    await isPassed('two');
    await first.stop();
    await write('three');
    const second = new Relay(db, feed, log);
    second.start();
    await isPassed('three');
    await second.stop();
    expect(passed).toEqual(['one', 'two', 'three']);
  });

  it('publishes again what could not be published', async () => {
    const relay = new Relay(db, feed, log);
    let failing = true;
    const stop = await feed.listen(() => {
      if (failing) throw new Error('the listener is down');
    });
    relay.start();
    await write('again');
    relay.wake();
    await isPassed('again');
    failing = false;
    await expect.poll(() => passed.filter((one) => one === 'again').length, { timeout: 5000 }).toBeGreaterThan(1);
    await relay.stop();
    await stop();
  });

  // The embedded database has one session, so there an open transaction holds every other writer up anyway.
  it.runIf(process.env['OUTPOST_TEST_POSTGRES'])('holds a row back while an older transaction is open', async () => {
    const relay = new Relay(db, feed, log);
    relay.start();
    const older = db.createQueryRunner();
    await older.startTransaction();
    await older.query(INSERT, [newId(), 'older']);
    await write('newer');
    relay.wake();
    await write('newest');
    relay.wake();
    await db.query('select 1');
    expect(passed).not.toContain('newer');
    await older.commitTransaction();
    await older.release();
    relay.wake();
    await isPassed('newest');
    await relay.stop();
    expect(passed.slice(-3)).toEqual(['older', 'newer', 'newest']);
  });
});
