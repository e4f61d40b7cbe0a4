import { DatabaseError } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** As whom a service reads and writes its schema, and nothing else. A role belongs to the whole server. */
export const roleOf = (schema: string): string => `outpost_${schema}`;

/** Tables that a service reads and its functions write. */
const KEPT = ['journal', 'journal_seal', 'journal_epoch', 'relay', 'migration'];

/** The embedded database has one session, and so one role, for all: there, triggers alone keep the journal. */
export async function hasOneSession(db: DataSource): Promise<boolean> {
  const [{ version }]: [{ version: string }] = await db.query('select version()');
  return version.includes('wasm');
}

/** What a service says of a row in the journal. Its number and its transaction the database gives. */
const WRITTEN =
  'at, actor_id, actor_name, request_id, county, entity, entity_id, operation, version, incident_id, before, after';

const INSUFFICIENT_PRIVILEGE = '42501';

async function makeRole(manager: EntityManager, role: string): Promise<void> {
  try {
    // Another database of the same server may be making it at this moment.
    await manager.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
    exception when duplicate_object or unique_violation then null; end $$`);
  } catch (error) {
    const { driverError } = error as { driverError?: unknown };
    if (!(driverError instanceof DatabaseError) || driverError.code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw new Error(
      `数据库登录无权建立角色 ${role}，请由数据库管理员建立 / the database login may not create the role ${role}; have it created: ` +
        `create role ${role}; grant ${role} to <login>`,
    );
  }
}

/** Lets the login of this connection act as the role. A superuser may anyway; from PostgreSQL 16 on, who made a role may not yet. */
async function joinRole(manager: EntityManager, role: string): Promise<void> {
  const [{ modern, super: isSuper }]: [{ modern: boolean; super: boolean }] = await manager.query(
    `select current_setting('server_version_num')::int >= 160000 as modern, rolsuper as super from pg_roles where rolname = current_user`,
  );
  if (isSuper) return;
  const [{ joined }]: [{ joined: boolean }] = await manager.query(
    `select pg_has_role(current_user, $1, $2) as joined`,
    [role, modern ? 'SET' : 'MEMBER'],
  );
  if (!joined) await manager.query(`grant ${role} to current_user`);
}

/**
 * Makes the role of a schema and gives it what a service needs: to read and write its tables, to add to the journal (but not to
 * choose a row's number or transaction), and to read the rest. What it is not given it is refused: other schemas,
 * changing or emptying the journal and its seals, triggers, tables of its own.
 */
export async function grantRole(manager: EntityManager, schema: string): Promise<string> {
  const role = roleOf(schema);
  await makeRole(manager, role);
  await joinRole(manager, role);
  await manager.query(`
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage on all sequences in schema ${schema} to ${role};
    revoke insert, update, delete on ${KEPT.map((table) => `${schema}.${table}`).join()} from ${role};
    grant insert (${WRITTEN}) on ${schema}.journal to ${role};`);
  return role;
}
