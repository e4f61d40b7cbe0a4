import type { FeedChange } from '@outpost/shared/feed/feed';
import type { DataSource } from 'typeorm';
import type { Caller } from '../../context.ts';
import { type Accepted, type CallerRow, keyById, sessionById } from './caller.queries.ts';

/** A timer cannot wait longer. */
const LONGEST_MS = 2 ** 31 - 1;

interface Watched {
  caller: Caller;
  gone: () => void;
}

const sameRights = (caller: Caller, row: CallerRow): boolean => {
  const { actor, scope, county } = caller.claims;
  return (
    actor.role === row.role &&
    scope === row.scope &&
    county === row.county &&
    (actor.unitId ?? null) === row.unit_id &&
    (actor.teamId ?? null) === row.team_id &&
    (actor.expertId ?? null) === row.expert_id
  );
};

/**
 * Ends what a caller holds open (a subscription) when its session or key is revoked or expires, or when its rights
 * become others. Told by the change feed, so a sign-out on one replica ends the streams on all.
 */
export class WatchedCallers {
  readonly #watched = new Set<Watched>();

  constructor(
    readonly db: DataSource,
    readonly accepted: () => Accepted,
  ) {}

  /** Calls `gone` once; returns how to stop watching. */
  watch(caller: Caller, gone: () => void): () => void {
    const watched: Watched = { caller, gone };
    let timer: NodeJS.Timeout | undefined;
    const stop = () => {
      clearTimeout(timer);
      this.#watched.delete(watched);
    };
    watched.gone = () => {
      stop();
      gone();
    };
    const waitForEnd = (end: Date | null) => {
      if (end === null || !this.#watched.has(watched)) return;
      const wait = Math.min(Math.max(end.getTime() - this.accepted().now.getTime(), 0) + 50, LONGEST_MS);
      timer = setTimeout(() => void this.#check(watched).then(waitForEnd), wait);
      timer.unref();
    };
    this.#watched.add(watched);
    waitForEnd(caller.expiresAt);
    return stop;
  }

  /** Asks again for whoever a change of accounts, sessions or keys may concern. */
  async follow(changes: readonly FeedChange[]): Promise<void> {
    const touched = new Set(
      changes
        .filter(({ service }) => service === 'identity')
        .flatMap(({ id, after }) => [id, ...(typeof after?.['accountId'] === 'string' ? [after['accountId']] : [])]),
    );
    if (touched.size === 0) return;
    const concerned = [...this.#watched].filter(
      ({ caller }) => touched.has(caller.id) || touched.has(caller.claims.actor.id),
    );
    await Promise.all(concerned.map((watched) => this.#check(watched)));
  }

  /** When it ends now; null when it is gone, or has no end. */
  async #check(watched: Watched): Promise<Date | null> {
    const { caller } = watched;
    const find = caller.via === 'KEY' ? keyById : sessionById;
    const row = await find(this.db, caller.id, this.accepted());
    if (row && sameRights(caller, row)) return row.expires_at;
    watched.gone();
    return null;
  }
}
