import { FIRST_SHARE, type Instance } from './instance.ts';

/** The cost up to which a demand is covered. */
export const limitOf = ({ limit }: Instance, demand: number): number =>
  typeof limit === 'number' ? limit : (limit?.[demand] ?? Number.NEGATIVE_INFINITY);

/** The costs of a demand's open sites, the least first, two at most; a site that cannot serve it is none. */
function twoNearest(row: ArrayLike<number>, open: readonly number[]): [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let second = Number.POSITIVE_INFINITY;
  for (const site of open) {
    const cost = row[site] as number;
    if (cost < first) {
      second = first;
      first = cost;
    } else if (cost < second) second = cost;
  }
  return [first, second];
}

/** What a demand adds to the value. */
function part(instance: Instance, demand: number, first: number, second: number): number {
  const weight = instance.weights[demand] as number;
  if (instance.objective === 'median') return weight * first;
  const limit = limitOf(instance, demand);
  const reached = (cost: number) => cost <= limit && cost < Number.POSITIVE_INFINITY;
  if (instance.objective === 'coverage') return reached(first) ? weight : 0;
  const share = instance.firstShare ?? FIRST_SHARE;
  return weight * ((reached(first) ? share : 0) + (reached(second) ? 1 - share : 0));
}

/** The value of a choice by the objective's definition: what a solver's answer is worth, whatever way it went. */
export function evaluate(instance: Instance, open: readonly number[]): number {
  const { costs, weights, objective, prices } = instance;
  const price = open.reduce((sum, site) => sum + (prices?.[site] ?? 0), 0);
  let value = 0;
  for (const [demand, row] of costs.entries()) {
    if (weights[demand] === 0) continue;
    const [first, second] = twoNearest(row, open);
    if (objective === 'center') value = Math.max(value, first);
    else value += part(instance, demand, first, second);
  }
  return objective === 'coverage' || objective === 'backup' ? value - price : value + price;
}
