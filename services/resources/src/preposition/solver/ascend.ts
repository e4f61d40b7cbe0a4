import { Scoring } from './relaxation.ts';
import type { Watch } from './watch.ts';

/** How long and how carefully to climb. */
export interface Climb {
  steps: number;
  /** The first step as a share of the way to the best known cost, and when it has become too short to go on. */
  stride: number;
  leastStride: number;
  /** So many steps without a better bound, and the stride is shortened. */
  patience: number;
}

export const THOROUGH: Climb = { steps: 3000, stride: 1.5, leastStride: 1e-3, patience: 20 };
export const BRIEF: Climb = { steps: 150, stride: 0.3, leastStride: 0.01, patience: 8 };

const SHORTEN = 0.7;
/** How much of the last direction is kept: it damps the zigzag of a plain subgradient (Camerini, Fratta, Maffioli 1975). */
const MOMENTUM = 0.6;
/** How fast the shares forget old choices. */
const FORGET = 0.1;

export interface Summit {
  bound: number;
  multipliers: Float64Array;
  /** How much of each site the late choices had, from 0 to 1: near a half, the relaxation cannot decide. */
  shares: Float64Array;
}

/**
 * Climbs to good multipliers by subgradients (Held, Wolfe, Crowder 1974). Leaves `scoring` at the summit. `visit`
 * sees the sites that each step chose. Ends early when the branch cannot hold a better choice than the best one.
 */
export function ascend(
  scoring: Scoring,
  state: Int8Array,
  from: Float64Array,
  climb: Climb,
  watch: Watch,
  visit: (step: number, chosen: Uint8Array) => void,
): Summit {
  const { relaxation } = scoring;
  const { most } = relaxation;
  const at = from.slice();
  const multipliers = from.slice();
  const slope = new Float64Array(from.length);
  const direction = new Float64Array(from.length);
  const shares = new Float64Array(scoring.sites);
  let bound = Number.NEGATIVE_INFINITY;
  let stride = climb.stride;
  let idle = 0;
  for (let step = 0; step < climb.steps && !watch.over; step += 1) {
    const here = scoring.bound(at, state);
    idle = here > bound + 1e-5 * Math.abs(watch.cost) ? 0 : idle + 1;
    if (here > bound) {
      bound = here;
      multipliers.set(at);
    }
    if (bound >= watch.cutoff) break;
    const keep = step === 0 ? 0 : 1 - FORGET;
    for (let site = 0; site < shares.length; site += 1) {
      shares[site] = keep * (shares[site] as number) + (1 - keep) * (scoring.chosen[site] as number);
    }
    visit(step, scoring.chosen);
    if (!relaxation.slope(at, scoring.chosen, slope)) break;
    if (idle > climb.patience) {
      stride *= SHORTEN;
      idle = 0;
      at.set(multipliers);
      direction.fill(0);
      if (stride < climb.leastStride) break;
      continue;
    }
    let norm = 0;
    for (let i = 0; i < slope.length; i += 1) {
      const along = (slope[i] as number) + MOMENTUM * (direction[i] as number);
      direction[i] = along;
      norm += along * along;
    }
    const length = (stride * (watch.cost - here + 0.005 * Math.abs(watch.cost))) / norm;
    for (let i = 0; i < at.length; i += 1) {
      const moved = (at[i] as number) + length * (direction[i] as number);
      at[i] = most ? Math.min(Math.max(moved, 0), most[i] as number) : moved;
    }
  }
  scoring.bound(multipliers, state);
  return { bound, multipliers, shares };
}
