import type { Logger } from 'pino';
import type { ServiceRuntime } from '../context.ts';
import { schemaOf } from '../database.ts';
import { loggable } from '../loggable.ts';
import type { Consumer } from './consumer.ts';
import type { ChangeFeed, FeedChange } from './feed.ts';
import { LocalFeed } from './local-feed.ts';

/** Positions that may be passed over before it is noted how far the consumer has come, where nothing was for it. */
const NOTE_EVERY = 1000;
const RETRY_MS = 1000;
const RETRY_AT_MOST_MS = 60_000;

/**
 * Keeps one consumer up with the journal that it follows. Live batches are given to it while they follow upon
 * each other; where one is missing (it was not running, it is new, it failed), what lies between is read from the journal.
 * It waits for nobody: a consumer that fails is tried again and holds neither the others nor the feed up.
 */
export class Follower {
  /** Up to where the consumer has come, once that is known. */
  #position: number | null = null;
  #noted = 0;
  #working: Promise<void> = Promise.resolve();
  #retry: NodeJS.Timeout | undefined;
  #retryMs = RETRY_MS;
  #stopped = false;

  constructor(
    readonly consumer: Consumer,
    readonly runtime: ServiceRuntime,
    readonly feed: ChangeFeed,
    readonly log: Logger,
  ) {}

  /** Gives the consumer what it missed. Resolves when that is done, or has failed and will be tried again. */
  catchUp(): Promise<void> {
    return this.#inTurn(() => this.#readOn());
  }

  /** A batch of the feed, of whichever service. */
  hear(changes: FeedChange[]): Promise<void> {
    const [first, last] = [changes[0], changes.at(-1)];
    if (!first || !last || first.service !== this.consumer.service) return Promise.resolve();
    // A batch from before there were positions: it is in the journal all the same.
    if (typeof last.position !== 'number') return Promise.resolve();
    return this.#inTurn(async () => {
      const position = this.#position ?? (await this.#known());
      if (first.position > position + 1 && first.position > (await this.#known()) + 1) return this.#readOn();
      const from = this.#position ?? 0;
      if (last.position <= from) return;
      await this.#give(
        changes.filter((change) => change.position > from),
        last.position,
      );
    });
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#retry);
    await this.#working;
    if (this.#position !== null && this.#position > this.#noted) await this.#note(this.#position);
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#working = this.#working.then(async () => {
      if (this.#stopped || this.#retry) return;
      try {
        await work();
        this.#retryMs = RETRY_MS;
      } catch (error) {
        this.log.error(
          { err: loggable(error), consumer: this.consumer.name },
          'a consumer failed; it will be tried again',
        );
        this.#tryAgain();
      }
    });
    return this.#working;
  }

  #tryAgain(): void {
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.catchUp();
    }, this.#retryMs).unref();
    this.#retryMs = Math.min(this.#retryMs * 2, RETRY_AT_MOST_MS);
  }

  async #readOn(): Promise<void> {
    const { service, entities } = this.consumer;
    let position = await this.#known();
    for (;;) {
      const { changes, through, head } = await this.feed.readJournal(service, position, entities);
      if (head < position) {
        this.log.warn({ consumer: this.consumer.name, position, head }, 'the journal was set back; it is read anew');
        position = 0;
        this.#noted = 0;
        continue;
      }
      await this.#give(changes, through);
      position = through;
      if (through >= head) return;
    }
  }

  async #give(changes: FeedChange[], through: number): Promise<void> {
    const wanted = changes.filter(({ entity }) => this.consumer.entities.includes(entity));
    if (wanted.length > 0) await this.consumer.consume(this.runtime, wanted);
    this.#position = through;
    // Other replicas go by what is noted; alone, it is enough that nothing has to be read again for long.
    const isDue = wanted.length > 0 || !(this.feed instanceof LocalFeed) || through - this.#noted >= NOTE_EVERY;
    if (isDue) await this.#note(through);
  }

  async #known(): Promise<number> {
    const rows: { position: string }[] = await this.runtime.db.query(
      `select position from ${schemaOf(this.runtime.db)}.consumer where name = $1`,
      [this.consumer.name],
    );
    this.#noted = Number(rows[0]?.position ?? 0);
    this.#position = Math.max(this.#noted, this.#position ?? 0);
    return this.#position;
  }

  async #note(position: number): Promise<void> {
    const { name, service } = this.consumer;
    await this.runtime.db.query(
      `insert into ${schemaOf(this.runtime.db)}.consumer as known (name, service, position) values ($1, $2, $3)
       on conflict (name) do update set position = excluded.position`,
      [name, service, position],
    );
    this.#noted = position;
  }
}
