/**
 * What is optimised. The names are those of the literature: maximal covering (Church & ReVelle 1974), backup
 * coverage (Hogan & ReVelle 1986), p-centre and p-median (Hakimi 1964). Formulas in docs/prepositioning.md.
 */
export const OBJECTIVES = ['coverage', 'backup', 'center', 'median'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** A location problem over a cost matrix. What the costs are (minutes, metres) is the caller's business. */
export interface Instance {
  /** What it costs each site to serve each demand, demand by site; Infinity where it cannot. Not negative. */
  costs: readonly ArrayLike<number>[];
  /** What each demand counts; one of weight 0 is no demand. */
  weights: ArrayLike<number>;
  /** How many sites are open: exactly this many, or all there are. */
  k: number;
  objective: Objective;
  /** Coverage and backup: a site covers a demand at a cost up to this, for all or for each demand. Else unused. */
  limit: number | ArrayLike<number> | null;
  /** Sites that are open in any case; they count among the k. */
  fixed: readonly number[];
  /** What opening each site takes from the value (adds to a cost), in units of the value; none when absent. */
  prices?: ArrayLike<number>;
  /** Backup: the share of a demand's weight that the first site brings, from 0.5 to 1; the second brings the rest. */
  firstShare?: number;
}

/** The best choice that was found. */
export interface Solution {
  /** The open sites, ascending. */
  open: number[];
  /** Of the objective, prices included: the most weight for coverage and backup, the least cost for the others. */
  value: number;
  /** No choice has a better value than this. Equal to the value when it is proved to be optimal. */
  bound: number;
  seconds: number;
}

/** An even split: a demand that one machine reaches counts half, one that two reach counts whole. */
export const FIRST_SHARE = 0.5;

/** How far the value may be from the best one, as a share of the value; 0 is proved optimal. */
export const gapOf = ({ value, bound }: Pick<Solution, 'value' | 'bound'>): number =>
  value === bound ? 0 : Math.abs(bound - value) / Math.max(Math.abs(value), Number.MIN_VALUE);

/** No choice of k sites serves every demand at a finite cost (p-centre and p-median only). */
export class Unservable extends Error {
  /** Demands, by index, that no site at all can serve; empty when k sites are too few. */
  readonly demands: readonly number[];

  constructor(demands: readonly number[]) {
    super(demands.length > 0 ? `no site can serve demand ${demands[0]}` : 'k sites are too few to serve every demand');
    this.name = 'Unservable';
    this.demands = demands;
  }
}
