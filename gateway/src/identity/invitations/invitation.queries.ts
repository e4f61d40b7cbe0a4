import type { DataSource, EntityManager } from 'typeorm';
import { hashOf, newSecret } from '../secret-text.ts';

/** How long a link is good for. */
const GOOD_FOR_MS = 72 * 3_600_000;

export interface Invitation {
  /** Null for the first administrator's, who is not there yet. */
  account_id: string | null;
  expires_at: Date;
}

export interface NewInvitation {
  /** Shown once; only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/** A new one-time link; the ones before it for the same account are no longer good. */
export async function invite(manager: EntityManager, accountId: string | null, now: Date): Promise<NewInvitation> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + GOOD_FOR_MS);
  await manager.query('update identity.invitation set used_at = $2 where account_id = $1 and used_at is null', [
    accountId,
    now,
  ]);
  await manager.query(
    'insert into identity.invitation (token_hash, account_id, created_at, expires_at) values ($1, $2, $3, $4)',
    [hashOf(token), accountId, now, expiresAt],
  );
  return { token, expiresAt };
}

export async function findInvitation(db: DataSource, token: string, now: Date): Promise<Invitation | null> {
  const rows: Invitation[] = await db.query(
    'select account_id, expires_at from identity.invitation where token_hash = $1 and used_at is null and expires_at > $2',
    [hashOf(token), now],
  );
  return rows[0] ?? null;
}

/** Uses it up: of two that come at once, one gets it. */
export async function takeInvitation(manager: EntityManager, token: string, now: Date): Promise<Invitation | null> {
  const [rows]: [Invitation[], number] = await manager.query(
    `update identity.invitation set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2
     returning account_id, expires_at`,
    [hashOf(token), now],
  );
  return rows[0] ?? null;
}
