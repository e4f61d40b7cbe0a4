import { solveCenter } from './center.ts';
import { coverOf } from './cover-groups.ts';
import { solveCoverage } from './coverage.ts';
import { evaluate, limitOf } from './evaluate.ts';
import { FIRST_SHARE, type Instance, type Solution, Unservable } from './instance.ts';
import { solveMedian } from './median.ts';
import { nearestOf } from './nearest.ts';
import { pricesOf } from './prices.ts';
import { Reach } from './reach.ts';
import { ReachCheck } from './reach-check.ts';
import { Watch, type Watching } from './watch.ts';

/** What a person waits for: the optimum within a minute, or what is within a hundredth of it after some seconds. */
export const USUAL_LIMITS = { seconds: 60, gap: 0, patience: { seconds: 6, gap: 0.01 } };

const isWhole = (values: ArrayLike<number>): boolean => {
  for (let i = 0; i < values.length; i += 1) if (!Number.isInteger(values[i])) return false;
  return true;
};

/** The least by which the costs of two choices differ when they do, where that is known; 0 where it is not. */
function stepOf({ objective, costs, weights, prices, firstShare = FIRST_SHARE }: Instance): number {
  if (!isWhole(weights) || (prices && !isWhole(prices))) return 0;
  if (objective === 'coverage') return 1;
  if (objective === 'backup') return firstShare === 0.5 ? 0.5 : 0;
  return costs.every((row) =>
    Array.prototype.every.call(row, (cost) => cost === Number.POSITIVE_INFINITY || Number.isInteger(cost)),
  )
    ? 1
    : 0;
}

/** Refuses demands that no site can serve: p-centre and p-median have no value then. */
function requireServable({ costs, weights }: Instance): void {
  const lost = [...costs.keys()].filter(
    (demand) =>
      weights[demand] !== 0 &&
      !Array.prototype.some.call(costs[demand], (cost: number) => cost < Number.POSITIVE_INFINITY),
  );
  if (lost.length > 0) throw new Unservable(lost);
}

/** A choice that serves every demand, when not every site can serve each; undefined when any choice does. */
async function servingChoice(instance: Instance, reach: Reach, watch: Watch): Promise<Uint8Array | undefined> {
  const prices = new Float64Array(reach.sites);
  if (reach.rows.every((row) => Array.prototype.every.call(row, (cost: number) => cost < Number.POSITIVE_INFINITY)))
    return undefined;
  const check = new ReachCheck(reach, prices, instance.fixed, instance.k, watch);
  const checked = await check.within(Number.MAX_VALUE);
  if (checked === 'none') throw new Unservable([]);
  return checked === 'ended' ? undefined : checked.open;
}

async function search(instance: Instance, sites: number, prices: ArrayLike<number>, watch: Watch): Promise<void> {
  const { objective, costs, weights, k, fixed, firstShare = FIRST_SHARE } = instance;
  if (objective === 'coverage' || objective === 'backup') {
    const share = objective === 'coverage' ? 1 : firstShare;
    const covering = { costs, weights, limitOf: (demand: number) => limitOf(instance, demand), firstShare: share };
    return solveCoverage(coverOf(covering, sites), prices, fixed, k, watch);
  }
  requireServable(instance);
  const reach = new Reach(costs, weights, sites);
  if (reach.rows.length === 0) {
    // Nothing to serve: the cheapest sites.
    const open = Uint8Array.from({ length: sites }, (_, site) => (fixed.includes(site) ? 1 : 0));
    watch.improve(pricesOf(reach.fill(open, prices, k), prices), open);
    return watch.raise(watch.cost);
  }
  if (objective === 'center') return solveCenter(reach, prices, fixed, k, watch);
  const start = await servingChoice(instance, reach, watch);
  solveMedian(nearestOf(costs, weights, sites), prices, fixed, k, watch, start);
}

/**
 * Solves a location problem in this thread: the best choice that is found within the limits, and what no choice can
 * be better than. The instance is taken to be in order (read-instance.ts). Throws Unservable.
 */
export async function solve(instance: Instance, watching: Watching = { limits: USUAL_LIMITS }): Promise<Solution> {
  const sites = instance.costs[0]?.length ?? 0;
  const prices = instance.prices ?? new Float64Array(sites);
  const k = Math.min(instance.k, sites);
  const isGain = instance.objective === 'coverage' || instance.objective === 'backup';
  const watch = new Watch(watching, isGain ? -1 : 1, stepOf(instance));
  await search({ ...instance, k }, sites, prices, watch);
  const open = [...(watch.open ?? []).keys()].filter((site) => watch.open?.[site]);
  const value = evaluate(instance, open);
  const proved = watch.bound >= watch.cutoff;
  const bound = isGain ? Math.max(value, -watch.bound) : Math.min(value, watch.bound);
  return { open, value, bound: proved ? value : bound, seconds: watch.seconds };
}
