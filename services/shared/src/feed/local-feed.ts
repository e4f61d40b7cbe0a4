import type { ChangeFeed, FeedChange, FeedListener } from './feed.ts';

/**
 * The feed of one process: services and gateway on one desk. Nothing is kept: a relay goes on only when every
 * listener is done, so what a listener missed is published again after a restart.
 */
export class LocalFeed implements ChangeFeed {
  readonly #listeners = new Set<FeedListener>();

  async publish(changes: FeedChange[]): Promise<void> {
    await Promise.all([...this.#listeners].map((listener) => listener(changes)));
  }

  async listen(listener: FeedListener): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    return async () => {
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.#listeners.clear();
  }
}
