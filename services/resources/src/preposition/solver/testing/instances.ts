import { evaluate } from '../evaluate.ts';
import type { Instance, Objective } from '../instance.ts';

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const list = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at));

/**
 * A small instance of every sort, by its seed: whole and broken numbers, many ties, sites that cannot serve, demands
 * of weight 0, fixed sites, prices, one limit or one for each demand, more machines than sites.
 */
export function smallInstance(objective: Objective, seed: number): Instance {
  const random = seeded(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const chance = (share: number) => random() < share;
  const sites = 2 + upTo(8);
  const demands = 1 + upTo(13);
  const k = 1 + upTo(sites);
  const [isWhole, hasTies, hasHoles] = [chance(0.5), chance(0.4), chance(0.3)];
  const costOf = () => (hasTies ? upTo(3) : isWhole ? upTo(49) : 50 * random());
  const limitOf = () => (hasTies ? 1 + upTo(1) : 30 * random());
  const costs = list(demands, () => list(sites, () => (hasHoles && chance(0.4) ? Number.POSITIVE_INFINITY : costOf())));
  const some = new Set(list(upTo(Math.min(k, sites) - 1), () => upTo(sites - 1)));
  return {
    objective,
    k,
    costs,
    weights: list(demands, () => (chance(0.15) ? 0 : isWhole ? 1 + upTo(8) : 9 * random())),
    limit: chance(0.3) ? list(demands, limitOf) : limitOf(),
    fixed: chance(0.4) ? [...some] : [],
    ...(chance(0.4) && { prices: list(sites, () => (chance(0.4) ? 0 : isWhole ? upTo(5) : 6 * random())) }),
    ...(chance(0.3) && { firstShare: 0.5 + random() / 2 }),
  };
}

function* choices(sites: number, k: number, from = 0): Generator<number[]> {
  if (k === 0) yield [];
  for (let site = from; k > 0 && site <= sites - k; site += 1) {
    for (const rest of choices(sites, k - 1, site + 1)) yield [site, ...rest];
  }
}

/** The best value of all choices there are. */
export function bestByTrying(instance: Instance): number {
  const sites = instance.costs[0]?.length ?? 0;
  const isGain = instance.objective === 'coverage' || instance.objective === 'backup';
  const values = [...choices(sites, Math.min(instance.k, sites))]
    .filter((open) => instance.fixed.every((site) => open.includes(site)))
    .map((open) => evaluate(instance, open));
  return isGain ? Math.max(...values) : Math.min(...values);
}

export interface PlaneWanted {
  objective: Objective;
  demands: number;
  sites: number;
  k: number;
  /** In the unit of the plane, which is 100 wide. */
  limit: number;
  seed: number;
}

/** Demands of weight 1 to 100 and sites strewn over a plane; costs are distances. */
export function planeInstance({ objective, demands, sites, k, limit, seed }: PlaneWanted): Instance {
  const random = seeded(seed);
  const strewn = (count: number) => list(count, () => [100 * random(), 100 * random()] as const);
  const [from, to] = [strewn(demands), strewn(sites)];
  return {
    objective,
    k,
    limit,
    fixed: [],
    costs: from.map(([x, y]) => Float64Array.from(to, ([a, b]) => Math.hypot(x - a, y - b))),
    weights: list(demands, () => 1 + Math.floor(100 * random())),
  };
}
