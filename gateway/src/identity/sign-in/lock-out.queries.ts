import type { DataSource } from 'typeorm';
import { type Guard, LOCKED_MS } from './lock-out.ts';

interface Counted {
  failures: number;
  last_at: Date;
}

/** Counted before the password is looked at, so that many guesses at once count as many. A lock is not prolonged. */
const COUNT = `insert into identity.sign_in_failure as f (key, failures, last_at) values ($1, 1, $2)
  on conflict (key) do update set
    failures = case when f.last_at <= $3 then 1 else f.failures + 1 end,
    last_at = case when f.last_at > $3 and f.failures >= $4 then f.last_at else $2 end
  returning failures, last_at`;

/** Counts an attempt; seconds to wait when it is one too many, else null. */
export async function countAttempt(db: DataSource, guards: readonly Guard[], now: Date): Promise<number | null> {
  let wait: number | null = null;
  for (const { key, limit } of guards) {
    const rows: Counted[] = await db.query(COUNT, [key, now, new Date(now.getTime() - LOCKED_MS), limit]);
    const counted = rows[0];
    if (!counted || counted.failures <= limit) continue;
    const left = Math.ceil((counted.last_at.getTime() + LOCKED_MS - now.getTime()) / 1000);
    wait = Math.max(wait ?? 0, left, 1);
  }
  return wait;
}

/** The attempt was right: it was no failure, and those at this place before it are forgotten. */
export async function forgetAttempt(db: DataSource, guards: readonly Guard[]): Promise<void> {
  const keys = guards.map(({ key }) => key);
  await db.query(`delete from identity.sign_in_failure where key = any($1) and (key like 'place:%' or failures <= 1)`, [
    keys,
  ]);
  await db.query('update identity.sign_in_failure set failures = failures - 1 where key = any($1)', [keys]);
}

/** What no lock depends on any more. */
export const forgetOldAttempts = (db: DataSource, now: Date): Promise<unknown> =>
  db.query('delete from identity.sign_in_failure where last_at <= $1', [new Date(now.getTime() - LOCKED_MS)]);
