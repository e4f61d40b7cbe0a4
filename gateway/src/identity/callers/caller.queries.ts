import type { Role } from '@outpost/shared/claims';
import type { DataSource } from 'typeorm';

/** A session or a key that is accepted at this moment, with what its holder may. */
export interface CallerRow {
  id: string;
  expires_at: Date | null;
  holder_id: string;
  name: string;
  role: Role;
  scope: string;
  county: string;
  unit_id: string | null;
  team_id: string | null;
  expert_id: string | null;
}
export interface KeyRow extends CallerRow {
  reads: string[];
  writes: string[];
  free_queries: boolean;
  last_used_at: Date | null;
}

export interface Accepted {
  now: Date;
  /** Whether demo accounts and their keys are accepted: only while the demo runs. */
  demo: boolean;
}

const HOLDER = 'h.id as holder_id, h.name, h.role, h.scope, h.county, h.unit_id, h.team_id, h.expert_id';

const sessions = (condition: string): string =>
  `select s.id, s.expires_at, ${HOLDER} from identity.session s join identity.account h on h.id = s.account_id
   where ${condition} and s.expires_at > $2 and h.suspended_at is null and h.retired_at is null and (not h.demo or $3)`;

const keys = (condition: string): string =>
  `select h.expires_at, h.id, ${HOLDER}, h.reads, h.writes, h.free_queries, k.last_used_at
   from identity.api_key_hash k join identity.api_key h on h.id = k.key_id
   where ${condition} and (h.expires_at is null or h.expires_at > $2) and h.revoked_at is null and h.retired_at is null
     and (not h.demo or $3)`;

const first = async <T>(db: DataSource, sql: string, value: string, { now, demo }: Accepted): Promise<T | null> => {
  const rows: T[] = await db.query(sql, [value, now, demo]);
  return rows[0] ?? null;
};

export const sessionByHash = (db: DataSource, hash: string, accepted: Accepted): Promise<CallerRow | null> =>
  first(db, sessions('s.token_hash = $1'), hash, accepted);

export const sessionById = (db: DataSource, id: string, accepted: Accepted): Promise<CallerRow | null> =>
  first(db, sessions('s.id = $1'), id, accepted);

export const keyByHash = (db: DataSource, hash: string, accepted: Accepted): Promise<KeyRow | null> =>
  first(db, keys('k.hash = $1'), hash, accepted);

export const keyById = (db: DataSource, id: string, accepted: Accepted): Promise<KeyRow | null> =>
  first(db, keys('h.id = $1'), id, accepted);

export const noteUse = (db: DataSource, id: string, now: Date): Promise<unknown> =>
  db.query('update identity.api_key_hash set last_used_at = $2 where key_id = $1', [id, now]);
