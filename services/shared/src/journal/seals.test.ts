import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../database.ts';
import { newId } from '../ids.ts';
import { commonMigrations, migrate } from '../migrate.ts';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.ts';

let database: FreshDatabase;
let db: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  db = await openDatabase({ url: database.url, schema: 'incidents', entities: [], poolSize: 8 });
}, 120_000);
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

const write = (operation: string) =>
  db.query(
    `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version, after)
     values ('2026-11-24T08:00:00.123456+08:00', 'a', '甲', 'r', '653130', 'Incident', $1, $2, 1, '{"title":"侧翻","loss":1.50}')`,
    [newId(), operation],
  );
/** Other tests of the same server may have older transactions open, for which sealing waits. */
const isSealed = (most = 500) =>
  expect.poll(async () => (await seal(most)).filter(({ place }) => place !== null), { timeout: 20_000 });
const seal = (most = 500): Promise<{ place: string | null; operation: string | null }[]> =>
  db.query('select place, operation from incidents.pass_on_journal(0, $1)', [most]);

interface Seal {
  position: string;
  seq: string;
  tx: string;
  hash: Buffer;
}
const seals = (): Promise<Seal[]> =>
  db.query('select position, seq, tx::text as tx, hash from incidents.journal_seal order by position');

describe('the seals of a journal', () => {
  it('are given to the rows of an older data folder when it is brought up to date, which are not published again', async () => {
    const [journal, sealed] = commonMigrations('incidents');
    if (!journal || !sealed) throw new Error('there are two common migrations');
    await migrate(db, [journal]);
    for (const operation of ['published', 'published too', 'new']) await write(operation);
    await db.query(`update incidents.relay set (tx, seq) = (select tx, seq from incidents.journal where seq = 2)`);
    expect(await migrate(db, [journal, sealed])).toEqual(['0000-seals']);
    expect((await seals()).map(({ position, seq }) => [position, seq])).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
    ]);
    await isSealed().toEqual([{ place: '3', operation: 'new' }]);
  });

  it('number the rows without gaps, though a transaction that was rolled back left one', async () => {
    await db.transaction(async (manager) => {
      await manager.query(`select nextval(pg_get_serial_sequence('incidents.journal', 'seq'))`);
    });
    await write('after the gap');
    await isSealed().toContainEqual({ place: '4', operation: 'after the gap' });
    expect((await seals()).at(-1)).toMatchObject({ position: '4', seq: '5' });
  });

  it("are SHA-256 over the hash before, the row's seq and tx, and its text", async () => {
    const [first, second] = await seals();
    if (!first || !second) throw new Error('there are seals');
    const [row] = await db.query('select entity_id from incidents.journal where seq = $1', [second.seq]);
    const text =
      `${second.seq} ${second.tx} {"at": "2026-11-24T00:00:00.123456Z", "after": {"loss": 1.50, "title": "侧翻"}, ` +
      `"before": null, "county": "653130", "entity": "Incident", "actorId": "a", "version": 1, ` +
      `"entityId": "${row.entity_id}", "actorName": "甲", "operation": "published too", "requestId": "r", "incidentId": null}`;
    expect(second.hash).toEqual(createHash('sha256').update(first.hash).update(text).digest());
  });

  it('make one chain, however many relays seal at once', async () => {
    const before = (await seals()).length;
    await Promise.all(Array.from({ length: 40 }, (_, n) => write(`at once ${n}`)));
    await Promise.all(Array.from({ length: 8 }, () => seal(7)));
    await expect.poll(async () => (await seal(7)) && (await seals()).length, { timeout: 20_000 }).toBe(before + 40);
    const positions = (await seals()).map(({ position }) => Number(position));
    expect(positions).toEqual(positions.map((_, at) => at + 1));
    expect(new Set((await seals()).map(({ seq }) => seq)).size).toBe(before + 40);
  });

  it('are never changed, deleted or emptied', async () => {
    for (const table of ['journal_seal', 'journal_epoch', 'journal']) {
      await expect(db.query(`delete from incidents.${table}`)).rejects.toThrow('never changed or deleted');
      await expect(db.query(`truncate incidents.${table}`)).rejects.toThrow('never changed or deleted');
    }
    await expect(db.query(`update incidents.journal_seal set hash = hash`)).rejects.toThrow('never changed or deleted');
  });
});
