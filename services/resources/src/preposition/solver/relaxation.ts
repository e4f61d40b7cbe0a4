/**
 * A Lagrangian relaxation: with prices on the demands (multipliers) a problem falls apart into one score for each
 * site, and its least cost is a constant plus the k lowest scores. Every choice of multipliers gives a bound.
 */
export interface Relaxation {
  /** Multipliers to begin with, one a demand. */
  first: () => Float64Array;
  /** Fills in the score of each site; returns the constant. */
  score: (multipliers: Float64Array, scores: Float64Array) => number;
  /** Fills in how the bound grows with each multiplier, given the sites that are chosen. Returns whether it can grow. */
  slope: (multipliers: Float64Array, chosen: Uint8Array, slope: Float64Array) => boolean;
  /** The largest value of each multiplier, the least being 0; absent when they are free. */
  most?: Float64Array;
}

/** A site in a branch: free, open in every choice of it, or closed in every choice of it. */
export const FREE = 0;
export const OPEN = 1;
export const CLOSED = -1;

/** Scores and the sites of least score, for the multipliers at hand. */
export class Scoring {
  readonly scores: Float64Array;
  readonly chosen: Uint8Array;
  /** The free sites, the lowest score first. */
  free: Int32Array;
  /** How many of the free ones are chosen. */
  toChoose = 0;
  readonly relaxation: Relaxation;
  readonly sites: number;
  readonly k: number;
  readonly #order: Int32Array;

  constructor(relaxation: Relaxation, sites: number, k: number) {
    this.relaxation = relaxation;
    this.sites = sites;
    this.k = k;
    this.scores = new Float64Array(sites);
    this.chosen = new Uint8Array(sites);
    this.#order = new Int32Array(sites);
    this.free = this.#order.subarray(0, 0);
  }

  /** The bound that these multipliers give for the choices of a branch. */
  bound(multipliers: Float64Array, state: Int8Array): number {
    const { scores, chosen } = this;
    let bound = this.relaxation.score(multipliers, scores);
    let free = 0;
    this.toChoose = this.k;
    chosen.fill(0);
    for (let site = 0; site < this.sites; site += 1) {
      if (state[site] === FREE) this.#order[free++] = site;
      else if (state[site] === OPEN) {
        bound += scores[site] as number;
        chosen[site] = 1;
        this.toChoose -= 1;
      }
    }
    this.free = this.#order.subarray(0, free).sort((a, b) => (scores[a] as number) - (scores[b] as number));
    for (let rank = 0; rank < this.toChoose; rank += 1) {
      const site = this.free[rank] as number;
      bound += scores[site] as number;
      chosen[site] = 1;
    }
    return bound;
  }

  /**
   * Settles the free sites of a branch that a better choice can only have open, or only closed: forcing the other
   * costs more than the cutoff. Returns how many were settled.
   */
  settle(bound: number, cutoff: number, state: Int8Array): number {
    const { scores, free, toChoose } = this;
    if (toChoose <= 0 || toChoose >= free.length) return 0;
    const last = scores[free[toChoose - 1] as number] as number;
    const next = scores[free[toChoose] as number] as number;
    let settled = 0;
    for (const [rank, site] of free.entries()) {
      const score = scores[site] as number;
      const penalty = rank < toChoose ? next - score : score - last;
      if (bound + penalty < cutoff) continue;
      state[site] = rank < toChoose ? OPEN : CLOSED;
      settled += 1;
    }
    return settled;
  }
}
