import { randomUUID } from 'node:crypto';
import type { FeedChange } from '@outpost/shared/feed/feed';

/** A change as the gateway keeps it: without the record, which readers get through the graph. */
export interface LiveChange extends Omit<FeedChange, 'after'> {
  cursor: string;
}

export type ChangeListener = (changes: LiveChange[]) => void;

/** How many changes a client may have missed and still catch up without reloading. */
const KEPT = 20_000;

/**
 * The latest changes of all services in the order in which they came, each with a cursor. A change that comes
 * again (the feed gives each at least once) is dropped.
 */
export class ChangeRing {
  /** Cursors of another run of the gateway mean nothing here. */
  readonly #epoch = randomUUID().slice(0, 8);
  readonly #seen = new Map<string, number>();
  readonly #listeners = new Set<ChangeListener>();
  #changes: LiveChange[] = [];
  /** The number of the first change that is kept. */
  #first = 1;

  push(changes: FeedChange[]): void {
    const fresh: LiveChange[] = [];
    for (const { after: _record, ...change } of changes) {
      if (change.position <= (this.#seen.get(change.service) ?? 0)) continue;
      this.#seen.set(change.service, change.position);
      const number = this.#first + this.#changes.length + fresh.length;
      fresh.push({ ...change, cursor: `${this.#epoch}.${number}` });
    }
    if (fresh.length === 0) return;
    this.#changes.push(...fresh);
    const surplus = this.#changes.length - KEPT;
    if (surplus > 0) {
      this.#changes = this.#changes.slice(surplus);
      this.#first += surplus;
    }
    for (const listener of this.#listeners) listener(fresh);
  }

  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  find(cursor: string): LiveChange | null {
    const number = this.#numberOf(cursor);
    return number === null ? null : (this.#changes[number - this.#first] ?? null);
  }

  /** What came after a cursor, or null when that is too long ago or the cursor is of another run. */
  after(cursor: string): LiveChange[] | null {
    const number = this.#numberOf(cursor);
    if (number === null || number < this.#first - 1 || number >= this.#first + this.#changes.length) return null;
    return this.#changes.slice(number - this.#first + 1);
  }

  #numberOf(cursor: string): number | null {
    const [epoch, number] = cursor.split('.');
    return epoch === this.#epoch && /^\d+$/.test(number ?? '') ? Number(number) : null;
  }
}
