import type { DataSource } from 'typeorm';
import type { CallerOf } from '../../context.ts';
import { keyIn } from '../keys/key-text.ts';
import { languageOf } from '../language.ts';
import { foreignOrigin, signedOut } from '../refusals.ts';
import { hashOf } from '../secret-text.ts';
import { type Accepted, keyByHash, noteUse, sessionByHash } from './caller.queries.ts';
import { keyCaller, sessionCaller } from './caller-of-row.ts';
import { sessionTokenIn } from './cookie.ts';
import { isSameOrigin } from './same-origin.ts';

export interface CallerSettings {
  db: DataSource;
  accepted: () => Accepted;
  /** Whether cookies are of https. */
  secure: boolean;
  publicUrl: string | undefined;
}

/** A key's last use is written at most this often. */
const USE_NOTED_MS = 60_000;

/**
 * Finds who asks: by an API key, else by the cookie of a session. Asked of the database with every request, so that
 * what was revoked or changed holds at once, on every replica.
 */
export const findCaller =
  ({ db, accepted, secure, publicUrl }: CallerSettings): CallerOf =>
  async ({ headers }) => {
    const language = languageOf(headers);
    const now = accepted();
    const key = keyIn(headers);
    if (key !== null) {
      const row = await keyByHash(db, hashOf(key), now);
      if (!row) throw signedOut();
      const { last_used_at: last } = row;
      if (!last || now.now.getTime() - last.getTime() > USE_NOTED_MS) await noteUse(db, row.id, now.now);
      return keyCaller(row, language);
    }
    const token = sessionTokenIn(headers, secure);
    if (token === null) throw signedOut();
    if (!isSameOrigin(headers, publicUrl)) throw foreignOrigin();
    const row = await sessionByHash(db, hashOf(token), now);
    if (!row) throw signedOut();
    return sessionCaller(row, language);
  };
