import { ascend, THOROUGH } from './ascend.ts';
import { onlyChoice } from './branch.ts';
import { addGreedily, exchangeCover } from './cover-exchange.ts';
import type { Cover } from './cover-groups.ts';
import { coverProgram } from './cover-program.ts';
import { coverRelaxation } from './cover-relaxation.ts';
import { solveProgram, watchedBy } from './highs.ts';
import { FREE, OPEN, Scoring } from './relaxation.ts';
import type { Watch } from './watch.ts';

/** Every how many steps of the climb its choice is made better by exchanges. */
const IMPROVE_EVERY = 50;

/**
 * Maximal and backup coverage: a greedy choice made better by exchanges, a bound by Lagrangian relaxation that also
 * settles sites, and HiGHS for what is left open.
 */
export async function solveCoverage(
  cover: Cover,
  prices: ArrayLike<number>,
  fixed: readonly number[],
  k: number,
  watch: Watch,
): Promise<void> {
  const improve = (chosen: Uint8Array) => {
    const open = chosen.slice();
    watch.improve(exchangeCover(cover, prices, open, fixed), open);
  };
  improve(addGreedily(cover, prices, fixed, k));
  const state = new Int8Array(cover.sites).fill(FREE);
  for (const site of fixed) state[site] = OPEN;
  const relaxation = coverRelaxation(cover, prices);
  const scoring = new Scoring(relaxation, cover.sites, k);
  const { bound } = ascend(scoring, state, relaxation.first(), THOROUGH, watch, (step, chosen) => {
    if (step % IMPROVE_EVERY === 0) improve(chosen);
  });
  watch.raise(bound >= watch.cutoff ? watch.cost : bound);
  if (watch.over) return;
  scoring.settle(bound, watch.cutoff, state);
  const only = onlyChoice(state, k);
  if (only) improve(only);
  if (only !== null) return watch.raise(watch.cost);

  const { program, offset, siteOf } = coverProgram(cover, prices, k, state, watch.open as Uint8Array);
  const found = (columns: Float64Array) => {
    const open = Uint8Array.from(state, (one) => (one === OPEN ? 1 : 0));
    for (const [column, site] of siteOf.entries()) if ((columns[column] as number) > 0.5) open[site] = 1;
    improve(open);
  };
  const outcome = await solveProgram(program, watch.left, watchedBy(watch, found, offset));
  // Nothing is left when every choice that could be better has been excluded before.
  if (outcome !== 'ended') watch.raise(watch.cost);
}
