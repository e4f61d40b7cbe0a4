import { randomUUID } from 'node:crypto';
import type { ChangeFeed, FeedChange, FeedListener, JournalPart, JournalReader } from './feed.ts';

/** The feed of one process: services and gateway on one desk. Nothing is kept here: all is in the journals. */
export class LocalFeed implements ChangeFeed {
  readonly epoch = randomUUID().slice(0, 8);
  readonly #listeners = new Set<FeedListener>();
  readonly #journals = new Map<string, JournalReader>();
  #place = 0;

  async publish(changes: FeedChange[]): Promise<void> {
    this.#place += 1;
    const place = this.#place;
    await Promise.all([...this.#listeners].map((listener) => listener(changes, place)));
  }

  async listen(listener: FeedListener): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    return async () => {
      this.#listeners.delete(listener);
    };
  }

  async serveJournal(service: string, read: JournalReader): Promise<() => Promise<void>> {
    this.#journals.set(service, read);
    return async () => {
      this.#journals.delete(service);
    };
  }

  async readJournal(service: string, after: number, entities: readonly string[]): Promise<JournalPart> {
    const read = this.#journals.get(service);
    if (!read) throw new Error(`the journal of ${service} cannot be read: it is not running`);
    return read(after, entities);
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    this.#journals.clear();
  }
}
