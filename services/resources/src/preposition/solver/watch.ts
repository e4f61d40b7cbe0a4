/** When a solver may end before it has proved its answer to be the best. */
export interface Limits {
  /** It ends after this many seconds, with what it has. */
  seconds: number;
  /** It ends as soon as the gap is this small, as a share of the value. */
  gap: number;
  /** After `seconds` a larger gap will do; for a person who waits. */
  patience?: { seconds: number; gap: number };
}

/** How far a solver has come; `value` is null until a choice is known. In the objective's own sense. */
export interface Progress {
  seconds: number;
  value: number | null;
  bound: number | null;
}

/** How a solver is watched from outside. */
export interface Watching {
  limits: Limits;
  cancelled?: () => boolean;
  report?: (progress: Progress) => void;
}

const REPORT_EVERY_MS = 250;

/**
 * The best choice and the best bound of a running solver, and whether it must end. Inside the solver every objective
 * is a cost to be made small: what is to be large is counted negative (`sense` -1).
 */
export class Watch {
  /** The open sites of the best choice, one byte a site; null before the first. */
  open: Uint8Array | null = null;
  cost = Number.POSITIVE_INFINITY;
  bound = Number.NEGATIVE_INFINITY;
  readonly #began = performance.now();
  #reported = this.#began;

  readonly watching: Watching;
  readonly sense: 1 | -1;
  /** Costs of two choices differ by this at least, or not at all; 0 when that is not known. */
  readonly step: number;

  constructor(watching: Watching, sense: 1 | -1, step: number) {
    this.watching = watching;
    this.sense = sense;
    this.step = step;
  }

  get seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  /** Takes a choice that is better than the best one. Returns whether it was. */
  improve(cost: number, open: Uint8Array): boolean {
    if (!(cost < this.cost - 1e-9 * Math.abs(this.cost) || this.open === null)) return false;
    this.cost = cost;
    this.open = open.slice();
    return true;
  }

  /** No choice is cheaper than this. */
  raise(bound: number): void {
    if (bound > this.bound) this.bound = Math.min(bound, this.cost);
  }

  /** A choice that costs this or more is of no interest: it is not better than the best one. */
  get cutoff(): number {
    const least = this.step > 0 ? this.step * (1 - 1e-4) : 1e-9 * Math.abs(this.cost);
    return this.cost - least;
  }

  get gap(): number {
    if (this.bound >= this.cutoff) return 0;
    return (this.cost - this.bound) / Math.max(Math.abs(this.cost), Number.MIN_VALUE);
  }

  /** How long it may still run, in seconds, with the gap that it has. */
  get left(): number {
    const { seconds, patience } = this.watching.limits;
    const end = patience && this.gap <= patience.gap ? Math.min(seconds, patience.seconds) : seconds;
    return Math.max(0, end - this.seconds);
  }

  /** Whether the solver must end now: it was cancelled, its time is over, or its gap is small enough. */
  get over(): boolean {
    this.#report();
    if (this.watching.cancelled?.()) return true;
    return this.left === 0 || (this.open !== null && this.gap <= this.watching.limits.gap);
  }

  #report(): void {
    const now = performance.now();
    if (!this.watching.report || now - this.#reported < REPORT_EVERY_MS) return;
    this.#reported = now;
    this.watching.report({
      seconds: this.seconds,
      value: this.open === null ? null : this.sense * this.cost,
      bound: Number.isFinite(this.bound) ? this.sense * this.bound : null,
    });
  }
}
