import type { DataSource, EntityManager } from 'typeorm';

export interface SessionRow {
  id: string;
  accountId: string;
  createdAt: Date;
  expiresAt: Date;
  address: string | null;
  agent: string | null;
}

/** The sessions of each account that last, newest first. */
export async function sessionsOf(db: DataSource, accountIds: readonly string[], now: Date): Promise<SessionRow[][]> {
  const rows: SessionRow[] = await db.query(
    `select id, account_id as "accountId", created_at as "createdAt", expires_at as "expiresAt", address, agent
     from identity.session where account_id = any($1) and expires_at > $2 order by created_at desc`,
    [accountIds, now],
  );
  const byAccount = Map.groupBy(rows, ({ accountId }) => accountId);
  return accountIds.map((id) => byAccount.get(id) ?? []);
}

type Ended = Pick<SessionRow, 'id' | 'address' | 'agent'>;

/** Ends one session of an account; null when it has no such session. */
export async function endSession(manager: EntityManager, accountId: string, id: string): Promise<Ended | null> {
  const [rows]: [Ended[], number] = await manager.query(
    'delete from identity.session where id = $1 and account_id = $2 returning id, address, agent',
    [id, accountId],
  );
  return rows[0] ?? null;
}

/** Ends every session of an account. */
export async function endSessions(manager: EntityManager, accountId: string): Promise<Ended[]> {
  const [rows]: [Ended[], number] = await manager.query(
    'delete from identity.session where account_id = $1 returning id, address, agent',
    [accountId],
  );
  return rows;
}

/** What nobody can use any more. */
export async function forgetOld(db: DataSource, now: Date): Promise<void> {
  await db.query('delete from identity.session where expires_at <= $1', [now]);
  await db.query('delete from identity.verification where expires_at <= $1', [now]);
}
