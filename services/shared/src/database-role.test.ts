import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from './database.ts';
import { roleOf } from './database-role.ts';
import { newId } from './ids.ts';
import { commonMigrations } from './migrate.ts';
import { prepareSchema } from './prepare-schema.ts';
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.ts';

const ledger = { name: '0001-ledger.sql', sql: 'create table incidents.ledger (id int primary key)' };

// The embedded database has one role for all.
describe.skipIf(!process.env['OUTPOST_TEST_POSTGRES'])("a service's role in the database", () => {
  let database: FreshDatabase;
  let service: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    const prepared = async (schema: string) =>
      prepareSchema({
        url: database.url,
        schema,
        migrations: [...commonMigrations(schema), ...(schema === 'incidents' ? [ledger] : [])],
      });
    await prepared('resources');
    const { role } = await prepared('incidents');
    service = await openDatabase({ url: database.url, schema: 'incidents', entities: [], poolSize: 2, role });
  });
  afterAll(async () => {
    await service.destroy();
    await database.drop();
  });

  const INSERT = `insert into incidents.journal (at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version)
    values (now(), 'a', 'a', 'r', '653130', 'Incident', '${newId()}', 'CREATED', 1)`;

  it('writes to its journal, passes it on, and keeps its own tables', async () => {
    expect(await service.query('select current_user')).toEqual([{ current_user: 'outpost_incidents' }]);
    await service.query(INSERT);
    await service.query('select incidents.begin_journal_epoch()');
    await expect
      .poll(() => service.query('select place from incidents.pass_on_journal(0, 10)'), { timeout: 20_000 })
      .toContainEqual({ place: '1' });
    await service.query('insert into incidents.ledger values (1)');
    await service.query('update incidents.ledger set id = 2');
    await service.query('delete from incidents.ledger');
    await service.query(`insert into incidents.consumer values ('c', 'resources', 3)`);
  });

  it.each([
    ['change a journal row', `update incidents.journal set operation = 'X'`],
    ['delete a journal row', 'delete from incidents.journal'],
    ['empty the journal', 'truncate incidents.journal'],
    [
      'choose the number of a journal row',
      INSERT.replace('(at,', '(seq, at,').replace('values (now()', 'overriding system value values (7, now()'),
    ],
    ['choose the transaction of a journal row', INSERT.replace('(at,', '(tx, at,').replace('(now()', `('7', now()`)],
    ['write a seal', `insert into incidents.journal_seal values (2, 1, '7', 7, sha256('x'))`],
    ['change a seal', `update incidents.journal_seal set hash = sha256('x')`],
    ['delete a seal', 'delete from incidents.journal_seal'],
    ['empty the seals', 'truncate incidents.journal_seal'],
    ['begin an epoch', `insert into incidents.journal_epoch values (9, 1, '1', now())`],
    ['set back what was published', 'update incidents.relay set position = 0'],
    ['forget a migration', 'delete from incidents.migration'],
    ['switch a trigger off', 'alter table incidents.journal disable trigger user'],
    ['switch all triggers off', `set session_replication_role = replica`],
    ['replace a trigger', 'drop trigger journal_is_append_only on incidents.journal'],
    ['replace the function behind it', 'drop function incidents.refuse_change() cascade'],
    ['drop a table', 'drop table incidents.ledger'],
    ['empty a table', 'truncate incidents.ledger'],
    ['make a table', 'create table incidents.mine (id int)'],
    ["read another service's journal", 'select * from resources.journal'],
    ["write to another service's tables", `insert into resources.consumer values ('c', 'x', 1)`],
    ["call another service's functions", 'select resources.pass_on_journal(0, 1)'],
    ['make a role', 'create role intruder superuser'],
  ])('may not %s', async (_what, sql) => {
    await expect(service.query(sql)).rejects.toMatchObject({
      driverError: { code: '42501' },
    });
  });

  it('may sign in by itself, and then makes no tables but says which are missing', async () => {
    const own = new URL(database.url);
    [own.username, own.password] = [roleOf('incidents'), 'its own'];
    const url = own.toString();
    const migrations = [...commonMigrations('incidents'), ledger];
    await prepareSchema({ url: database.url, schema: 'incidents', migrations, password: 'its own' });
    expect(await prepareSchema({ url, schema: 'incidents', migrations })).toEqual({ applied: [], role: null });
    const later = { name: '0002-later.sql', sql: 'select 1' };
    await expect(prepareSchema({ url, schema: 'incidents', migrations: [...migrations, later] })).rejects.toThrow(
      '0002-later.sql 尚未执行',
    );
    const [login] = await service.query(
      `select rolcanlogin as can, rolsuper as super from pg_roles where rolname = 'outpost_incidents'`,
    );
    expect(login).toEqual({ can: true, super: false });
    const db = await openDatabase({ url, schema: 'incidents', entities: [], poolSize: 1 });
    expect(await db.query('select session_user')).toEqual([{ session_user: 'outpost_incidents' }]);
    await expect(db.query('set role none; delete from incidents.journal')).rejects.toThrow('permission denied');
    await db.destroy();
  });
});
