import { newId } from '@outpost/shared/ids';
import type { DataSource, EntityManager } from 'typeorm';

/** Whether there is somebody to open the door to others. Demo accounts do not count: they are there for a while. */
export async function hasAdministrator(db: DataSource | EntityManager): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `select 1 from identity.account a join identity.credential c on c.account_id = a.id
     where a.role = 'ADMINISTRATOR' and not a.demo and a.suspended_at is null and a.retired_at is null limit 1`,
  );
  return rows.length > 0;
}

/** Of two first administrators at once the second waits, and finds the first. */
export const lockSetUp = (manager: EntityManager): Promise<unknown> =>
  manager.query(`select pg_advisory_xact_lock(hashtext('outpost set-up'))`);

/** How better-auth names the credential that is a password. */
const PASSWORD = 'credential';

export const setPassword = (manager: EntityManager, accountId: string, hash: string, now: Date): Promise<unknown> =>
  manager.query(
    `insert into identity.credential (id, account_id, provider, subject, password_hash, created_at, updated_at)
     values ($1, $2::uuid, '${PASSWORD}', $2::text, $3, $4, $4)
     on conflict (provider, subject) do update set password_hash = excluded.password_hash, updated_at = excluded.updated_at`,
    [newId(), accountId, hash, now],
  );

export async function hasPassword(manager: EntityManager, accountId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `select 1 from identity.credential where account_id = $1 and provider = '${PASSWORD}'`,
    [accountId],
  );
  return rows.length > 0;
}

/** Whether an account that has proved itself may come in. */
export async function mayComeIn(db: DataSource, accountId: string, demo: boolean): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `select 1 from identity.account
     where id = $1 and suspended_at is null and retired_at is null and (not demo or $2)`,
    [accountId, demo],
  );
  return rows.length > 0;
}
