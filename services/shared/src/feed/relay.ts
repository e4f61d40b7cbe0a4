import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { schemaOf } from '../database.ts';
import { type PlacedRow, toChange } from '../journal/journal-change.ts';
import { loggable } from '../loggable.ts';
import type { ChangeFeed } from './feed.ts';
import { LocalFeed } from './local-feed.ts';

/** Without a place it says that there are rows which wait for an older transaction. */
type PassedRow = PlacedRow | { place: null };

const BATCH = 500;

/**
 * How often it is looked for what no commit of this process announced, in milliseconds: other processes' changes,
 * and what could not be passed on. On one desk there is only the second.
 */
const POLL_MS = 250;
const POLL_ALONE_MS = 1000;
/** A row that waits for an older transaction is looked for again after this, and each time after twice as long. */
const WAIT_MS = 4;

/**
 * Seals committed journal rows and passes them on, oldest transaction first. A row waits while an older transaction is still
 * open: it might yet commit a row that belongs before it. So what has been passed on is never overtaken.
 * At least once: replicas of a service each run a relay, and a crash repeats the last batch.
 */
export class Relay {
  /** Up to where this relay has published. */
  #published = 0;
  #running: Promise<void> | null = null;
  #again = false;
  #knowsCluster = false;
  #wait = WAIT_MS;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(
    readonly db: DataSource,
    readonly feed: ChangeFeed,
    readonly log: Logger,
  ) {}

  /** Begins where the service's relay stopped last, on whichever process that was. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), this.#pollMs).unref();
    this.wake();
  }

  /** Looks for new rows now. Calls while it is looking are folded into one more look. */
  wake(): void {
    if (this.#stopped || !this.#timer) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#drain()
      .catch((error: unknown) => {
        this.#knowsCluster = false;
        this.log.error({ err: loggable(error) }, 'the relay could not pass on changes; it will try again');
      })
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

  get #pollMs(): number {
    return this.feed instanceof LocalFeed ? POLL_ALONE_MS : POLL_MS;
  }

  async #drain(): Promise<void> {
    const service = schemaOf(this.db);
    if (!this.#knowsCluster) {
      await this.db.query(`select ${service}.begin_journal_epoch()`);
      this.#knowsCluster = true;
    }
    for (;;) {
      const rows: PassedRow[] = await this.db.query(`select * from ${service}.pass_on_journal($1, ${BATCH})`, [
        this.#published,
      ]);
      const changes = rows.flatMap((row) => (row.place === null ? [] : [toChange(service, row)]));
      const last = changes.at(-1);
      if (!last) {
        if (rows.length > 0) this.#lookAgainSoon();
        return;
      }
      await this.feed.publish(changes);
      this.#published = last.position;
      this.#wait = WAIT_MS;
    }
  }

  #lookAgainSoon(): void {
    if (this.#wait >= this.#pollMs) return;
    setTimeout(() => this.wake(), this.#wait).unref();
    this.#wait *= 2;
  }
}
