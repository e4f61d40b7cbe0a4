import { type Change, fold, reset } from './fold';

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface Feed {
  opened(): void;
  changed(change: Change): void;
  /** The feed ended; `code` is the server's error code, if it gave one. */
  closed(code: string | null): void;
}

export interface ChangeSourceOptions {
  connect(after: string | null, feed: Feed): () => void;
  publish(changes: Change[]): void;
  state(state: LiveState): void;
  now(): number;
}

const QUIET_MS = 80;
const BURST_MS = 600;
const BURST_SIZE = 12;
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 15_000;
const OFFLINE_AFTER = 4;

/**
 * Keeps one feed open, resumes it from the last change seen, and hands changes on in folded batches: at once when
 * it is calm, at most every 600 ms in a burst, so that hundreds of changes redraw the map a few times and not
 * hundreds of times.
 */
export class ChangeSource {
  #cursor: string | null = null;
  #lost = false;
  #failures = 0;
  #generation = 0;
  #stop: (() => void) | null = null;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #flush: ReturnType<typeof setTimeout> | undefined;
  #waiting: Change[] = [];
  #lastBurst = Number.NEGATIVE_INFINITY;
  readonly #options: ChangeSourceOptions;

  constructor(options: ChangeSourceOptions) {
    this.#options = options;
  }

  start(): void {
    this.#options.state('connecting');
    this.#connect();
  }

  stop(): void {
    this.#generation++;
    this.#stop?.();
    clearTimeout(this.#retry);
    clearTimeout(this.#flush);
  }

  /** Tries again now: the network came back or the page was looked at again. */
  hurry(): void {
    if (this.#retry === undefined) return;
    clearTimeout(this.#retry);
    this.#connect();
  }

  #connect(): void {
    this.#retry = undefined;
    const generation = ++this.#generation;
    const current = () => generation === this.#generation;
    this.#stop = this.#options.connect(this.#cursor, {
      opened: () => current() && this.#opened(),
      changed: (change) => current() && this.#changed(change),
      closed: (code) => current() && this.#closed(code),
    });
  }

  #opened(): void {
    this.#failures = 0;
    this.#options.state('live');
    if (!this.#lost) return;
    this.#lost = false;
    this.#options.publish([reset(new Date(this.#options.now()).toISOString())]);
  }

  #changed(change: Change): void {
    this.#cursor = change.cursor;
    this.#waiting.push(change);
    if (this.#flush !== undefined) return;
    const inBurst = this.#options.now() - this.#lastBurst < 2 * BURST_MS;
    this.#flush = setTimeout(() => this.#publish(), inBurst ? BURST_MS : QUIET_MS);
  }

  #publish(): void {
    this.#flush = undefined;
    if (this.#waiting.length > BURST_SIZE) this.#lastBurst = this.#options.now();
    const batch = fold(this.#waiting);
    this.#waiting = [];
    this.#options.publish(batch);
  }

  #closed(code: string | null): void {
    this.#generation++;
    if (code === 'CURSOR_EXPIRED') this.#cursor = null;
    if (this.#cursor === null) this.#lost = true;
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures);
    this.#failures++;
    this.#options.state(this.#failures >= OFFLINE_AFTER ? 'offline' : 'reconnecting');
    this.#retry = setTimeout(() => this.#connect(), code === 'CURSOR_EXPIRED' ? 0 : wait);
  }
}
