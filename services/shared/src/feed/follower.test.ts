import pino from 'pino';
import type { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ServiceRuntime } from '../context.ts';
import { openDatabase } from '../database.ts';
import { newId } from '../ids.ts';
import { readJournal } from '../journal/read-journal.ts';
import { commonMigrations, migrate } from '../migrate.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';
import type { FeedChange } from './feed.ts';
import { Follower } from './follower.ts';
import { LocalFeed } from './local-feed.ts';
import { Relay } from './relay.ts';

let database: FreshDatabase;
let db: DataSource;
const log = pino({ level: 'silent' });

beforeAll(async () => {
  database = await freshDatabase();
  db = await openDatabase({ url: database.url, schema: 'incidents', entities: [], poolSize: 4 });
  await migrate(db, commonMigrations('incidents'));
}, 120_000);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

let feed: LocalFeed;
let relay: Relay;
let published: string[];
beforeEach(async () => {
  feed = new LocalFeed();
  relay = new Relay(db, feed, log);
  published = [];
  await feed.listen((changes) => void published.push(...changes.map(({ operation }) => operation)));
  await feed.serveJournal('incidents', (after, entities) => readJournal(db, after, entities));
});
afterEach(() => relay.stop());

const write = async (operation: string, id = newId(), version = 1, entity = 'Incident') => {
  await db.query(
    `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version)
     values (now(), 'a', 'a', 'r', '653130', $1, $2, $3, $4)`,
    [entity, id, operation, version],
  );
  return id;
};
const isPublished = (operation: string) => expect.poll(() => published, { timeout: 5000 }).toContain(operation);

/** A consumer that remembers what it was given, and fails when it is told to. */
class Reader {
  readonly given: string[] = [];
  failing = false;
  readonly follower: Follower;

  constructor(name: string) {
    const consumer = {
      name,
      service: 'incidents',
      entities: ['Incident'],
      consume: async (_runtime: ServiceRuntime, changes: FeedChange[]) => {
        if (this.failing) throw new Error('the consumer fails');
        this.given.push(...changes.map(({ operation }) => operation));
      },
    };
    this.follower = new Follower(consumer, { db } as ServiceRuntime, feed, log);
  }
}
const given = (reader: Reader, from = 0) => expect.poll(() => reader.given.slice(from), { timeout: 10_000 });
const following = async (name: string) => {
  const reader = new Reader(name);
  const stopListening = await feed.listen((changes) => reader.follower.hear(changes));
  return Object.assign(reader, {
    stop: async () => {
      await stopListening();
      await reader.follower.stop();
    },
  });
};

describe('a consumer', () => {
  it('that is new gets what was published before it existed, as it has become, and nobody else gets it again', async () => {
    const id = await write('reported');
    await write('verified', id, 2);
    await write('not for it', newId(), 1, 'Unit');
    await write('another');
    relay.start();
    await isPublished('another');
    const reader = await following('new');
    await reader.follower.catchUp();
    expect(reader.given).toEqual(['verified', 'another']);
    expect(published).toEqual(['reported', 'verified', 'not for it', 'another']);
    await write('live');
    relay.wake();
    await given(reader).toEqual(['verified', 'another', 'live']);
    await reader.stop();
  });

  it('goes on where it stopped, whatever happened meanwhile', async () => {
    relay.start();
    await write('while it was away');
    relay.wake();
    await isPublished('while it was away');
    const reader = await following('new');
    await reader.follower.catchUp();
    expect(reader.given).toEqual(['while it was away']);
    await reader.stop();
  });

  it('is given what lies between when a batch does not reach it', async () => {
    const reader = await following('with a gap');
    await reader.follower.catchUp();
    relay.start();
    await write('one');
    relay.wake();
    await given(reader).toContain('one');
    const before = reader.given.length;
    // Published by another process of the same service, to which this feed has no line.
    const other = new Relay(db, new LocalFeed(), log);
    await write('unheard');
    other.start();
    await expect
      .poll(() => db.query('select position from incidents.relay'), { timeout: 5000 })
      .toEqual(await db.query(`select max(seq)::bigint as position from incidents.journal`));
    await other.stop();
    await write('heard');
    relay.wake();
    await given(reader, before).toEqual(['unheard', 'heard']);
    await reader.stop();
  });

  it('that fails is tried again, gets each change once it can, and holds nobody up', async () => {
    const [failing, other] = [await following('failing'), await following('other')];
    await Promise.all([failing.follower.catchUp(), other.follower.catchUp()]);
    const before = failing.given.length;
    failing.failing = true;
    relay.start();
    await write('refused');
    relay.wake();
    await given(other).toContain('refused');
    await write('later');
    relay.wake();
    await isPublished('later');
    failing.failing = false;
    await given(failing, before).toEqual(['refused', 'later']);
    await Promise.all([failing.stop(), other.stop()]);
  });

  it('reads a journal anew that was set back to an older backup', async () => {
    await db.query(`insert into incidents.consumer values ('ahead', 'incidents', 1000000)`);
    const reader = await following('ahead');
    await reader.follower.catchUp();
    expect(reader.given).toContain('verified');
    await reader.stop();
  });
});
