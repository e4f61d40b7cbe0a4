import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { schemaOf } from '../database.ts';
import type { ChangeFeed, FeedChange, FeedPosition } from './feed.ts';
import { LocalFeed } from './local-feed.ts';

interface JournalRow {
  tx: string;
  seq: string;
  at: Date;
  actor_name: string;
  county: string;
  entity: string;
  entity_id: string;
  operation: string;
  version: number;
  incident_id: string | null;
  after: Record<string, unknown> | null;
}

const BATCH = 500;

/**
 * How often it is looked for what no commit of this process announced, in milliseconds: other processes' changes,
 * and what could not be passed on. On one desk there is only the second.
 */
const POLL_MS = 250;
const POLL_ALONE_MS = 1000;

/**
 * Passes committed journal rows on, oldest transaction first. A row waits while an older transaction is still
 * open: it might yet commit a row that belongs before it. So what has been passed on is never overtaken.
 * At least once: replicas of a service each run a relay, and a crash repeats the last batch.
 */
export class Relay {
  #position: FeedPosition = { tx: '0', seq: '0' };
  #running: Promise<void> | null = null;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    readonly db: DataSource,
    readonly feed: ChangeFeed,
    readonly log: Logger,
  ) {}

  /** Begins where the service's relay stopped last, on whichever process that was. */
  async start(): Promise<void> {
    const rows: FeedPosition[] = await this.db.query(
      `select tx::text as tx, seq::text as seq from ${schemaOf(this.db)}.relay`,
    );
    if (rows[0]) this.#position = rows[0];
    this.#timer = setInterval(() => this.wake(), this.feed instanceof LocalFeed ? POLL_ALONE_MS : POLL_MS);
    this.#timer.unref();
  }

  /** Looks for new rows now. Calls while it is looking are folded into one more look. */
  wake(): void {
    if (this.#stopped) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain()
      .catch((error: unknown) =>
        this.log.error({ err: error }, 'the relay could not pass on changes; it will try again'),
      )
      .finally(() => {
        this.#running = null;
        if (this.#again) {
          this.#again = false;
          this.wake();
        }
      });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    const service = schemaOf(this.db);
    for (;;) {
      const rows: JournalRow[] = await this.db.query(
        `select tx::text as tx, seq::text as seq, at, actor_name, county, entity, entity_id, operation, version, incident_id, after
         from ${service}.journal
         where (tx, seq) > ($1::text::xid8, $2::bigint) and tx < pg_snapshot_xmin(pg_current_snapshot())
         order by tx, seq limit ${BATCH}`,
        [this.#position.tx, this.#position.seq],
      );
      const last = rows.at(-1);
      if (!last) return;
      await this.feed.publish(rows.map((row) => toChange(service, row)));
      this.#position = { tx: last.tx, seq: last.seq };
      await this.db.query(
        `update ${service}.relay set tx = $1::text::xid8, seq = $2 where (tx, seq) < ($1::text::xid8, $2::bigint)`,
        [last.tx, last.seq],
      );
      if (rows.length < BATCH) return;
    }
  }
}

const toChange = (service: string, row: JournalRow): FeedChange => ({
  service,
  position: { tx: row.tx, seq: row.seq },
  at: row.at.toISOString(),
  actorName: row.actor_name,
  county: row.county,
  entity: row.entity,
  id: row.entity_id,
  operation: row.operation,
  version: row.version,
  incidentId: row.incident_id,
  after: row.after,
});
