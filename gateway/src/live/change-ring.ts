import type { FeedChange } from '@outpost/shared/feed/feed';

/** A change as the gateway keeps it: without the record, which readers get through the graph. */
export interface LiveChange extends Omit<FeedChange, 'after'> {
  cursor: string;
}

export type ChangeListener = (changes: LiveChange[]) => void;

/** How many changes a client may have missed and still catch up without reloading. */
const KEPT = 20_000;
/** More changes than one batch of the feed holds. */
const PLACES = 1_000;

interface Kept {
  /** From the batch's place in the feed: every gateway of one feed gives a change the same. */
  number: number;
  change: LiveChange;
}

/**
 * The latest changes of all services in the order of the feed, each with a cursor that holds at every gateway of
 * that feed, also after a restart. A change that comes again (the feed gives each at least once) is dropped.
 */
export class ChangeRing {
  readonly #seen = new Map<string, number>();
  readonly #listeners = new Set<ChangeListener>();
  #kept: Kept[] = [];
  /** From which change on all are here that the feed has given. */
  #complete = Number.POSITIVE_INFINITY;

  /** Cursors of another epoch of the feed mean nothing here. */
  constructor(readonly epoch: string) {}

  /** A batch of one service, and its place in the feed. */
  push(changes: FeedChange[], place: number): void {
    const fresh: Kept[] = [];
    for (const [index, { after: _record, ...change }] of changes.entries()) {
      if (change.position <= (this.#seen.get(change.service) ?? 0)) continue;
      this.#seen.set(change.service, change.position);
      const number = place * PLACES + index;
      fresh.push({ number, change: { ...change, cursor: `${this.epoch}.${number}` } });
    }
    const [first] = fresh;
    if (!first) return;
    this.#complete = Math.min(this.#complete, first.number);
    this.#kept.push(...fresh);
    const surplus = this.#kept.length - KEPT;
    if (surplus > 0) {
      this.#complete = this.#kept[surplus - 1]?.number ?? this.#complete;
      this.#kept = this.#kept.slice(surplus);
    }
    for (const listener of this.#listeners) listener(fresh.map(({ change }) => change));
  }

  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  find(cursor: string): LiveChange | null {
    const number = this.#numberOf(cursor);
    if (number === null) return null;
    const kept = this.#kept[this.#indexOf(number)];
    return kept?.number === number ? kept.change : null;
  }

  /** What came after a cursor, or null when that is too long ago or the cursor is of another feed. */
  after(cursor: string): LiveChange[] | null {
    const number = this.#numberOf(cursor);
    if (number === null || number < this.#complete || number > (this.#kept.at(-1)?.number ?? 0)) return null;
    return this.#kept.slice(this.#indexOf(number + 1)).map(({ change }) => change);
  }

  /** Of the first change that has this number or a greater one. */
  #indexOf(number: number): number {
    let [low, high] = [0, this.#kept.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#kept[middle]?.number ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #numberOf(cursor: string): number | null {
    const [epoch, number] = cursor.split('.');
    return epoch === this.epoch && /^\d+$/.test(number ?? '') ? Number(number) : null;
  }
}
