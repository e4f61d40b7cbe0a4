import { ascend, type Climb } from './ascend.ts';
import { exchangeCover } from './cover-exchange.ts';
import { coverOfGroups } from './cover-groups.ts';
import { coverRelaxation } from './cover-relaxation.ts';
import { FREE, OPEN, Scoring } from './relaxation.ts';
import { Watch } from './watch.ts';

const QUICK: Climb = { steps: 400, stride: 1, leastStride: 0.02, patience: 8 };
const IMPROVE_EVERY = 25;

/**
 * Whether k sites cover all of the sets, asked as how many they cover at most: a choice that covers all, 'none' when
 * the Lagrangian bound says that one set at least is missed, or null when this way does not tell. Quick, and enough
 * far from the least radius.
 */
export function coverAll(
  sets: readonly number[][],
  sites: number,
  fixed: readonly number[],
  k: number,
  watch: Watch,
): Uint8Array | 'none' | null {
  const prices = new Float64Array(sites);
  const cover = coverOfGroups(
    sets.map((set) => ({ sites: set, first: 1, second: 0 })),
    sites,
  );
  const relaxation = coverRelaxation(cover, prices);
  const state = new Int8Array(sites).fill(FREE);
  for (const site of fixed) state[site] = OPEN;
  let all: Uint8Array | null = null;
  const cancelled = () => all !== null || watch.over;
  const within = new Watch({ limits: { seconds: watch.left, gap: 0 }, cancelled }, -1, 1);
  // Only a choice that covers all is better than this one.
  within.improve(1 - sets.length, new Uint8Array(sites));
  const { bound } = ascend(
    new Scoring(relaxation, sites, k),
    state,
    relaxation.first(),
    QUICK,
    within,
    (step, chosen) => {
      if (step % IMPROVE_EVERY !== 0) return;
      const open = chosen.slice();
      if (exchangeCover(cover, prices, open, fixed) < 0.5 - sets.length) all = open;
    },
  );
  return all ?? (bound >= within.cutoff ? 'none' : null);
}
