import { ascend, THOROUGH } from './ascend.ts';
import { branchAndBound } from './branch.ts';
import { columnsOf, exchangeMedian, openGreedily } from './median-exchange.ts';
import { medianRelaxation } from './median-relaxation.ts';
import type { Nearest } from './nearest.ts';
import { FREE, OPEN, Scoring } from './relaxation.ts';
import type { Watch } from './watch.ts';

/** Every how many steps of the climb its choice is made better by exchanges. */
const IMPROVE_EVERY = 50;

/**
 * p-median: a greedy choice made better by exchanges, a bound by Lagrangian relaxation that also settles sites, and
 * branch and bound on the rest with the same relaxation. `start` is a choice that serves every demand, when the greedy
 * one may not.
 */
export function solveMedian(
  nearest: Nearest,
  prices: ArrayLike<number>,
  fixed: readonly number[],
  k: number,
  watch: Watch,
  start?: Uint8Array,
): void {
  const columns = columnsOf(nearest);
  const improve = (chosen: Uint8Array) => {
    const open = chosen.slice();
    watch.improve(exchangeMedian(nearest, columns, prices, open, fixed), open);
  };
  improve(openGreedily(nearest, columns, prices, fixed, k));
  if (start) improve(start);
  const state = new Int8Array(nearest.sites).fill(FREE);
  for (const site of fixed) state[site] = OPEN;
  const relaxation = medianRelaxation(nearest, prices, k);
  const scoring = new Scoring(relaxation, nearest.sites, k);
  const summit = ascend(scoring, state, relaxation.first(), THOROUGH, watch, (step, chosen) => {
    if (step % IMPROVE_EVERY === 0) improve(chosen);
  });
  watch.raise(summit.bound >= watch.cutoff ? watch.cost : summit.bound);
  if (watch.over) return;
  scoring.settle(summit.bound, watch.cutoff, state);
  branchAndBound(scoring, { ...summit, state }, watch, improve);
}
