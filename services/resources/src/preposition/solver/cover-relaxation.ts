import type { Cover } from './cover-groups.ts';
import type { Relaxation } from './relaxation.ts';

/**
 * Covering with "a group is covered no oftener than sites of it are open" put into the objective (Galvão & ReVelle
 * 1996): a site scores the multipliers of its groups. Costs are covered weight, negative.
 */
export function coverRelaxation({ groups, groupsOf }: Cover, prices: ArrayLike<number>): Relaxation {
  const most = Float64Array.from(groups, ({ first }) => first);
  return {
    most,
    first: () =>
      Float64Array.from(groups, ({ first, second, sites }) => Math.min(first, (2 * (first + second)) / sites.length)),
    score: (multipliers, scores) => {
      let constant = 0;
      for (let i = 0; i < groups.length; i += 1) {
        const { first, second } = groups[i] as (typeof groups)[number];
        const price = multipliers[i] as number;
        constant -= first - price + Math.max(0, second - price);
      }
      for (let site = 0; site < groupsOf.length; site += 1) {
        let score = prices[site] as number;
        for (const group of groupsOf[site] as Int32Array) score -= multipliers[group] as number;
        scores[site] = score;
      }
      return constant;
    },
    slope: (multipliers, chosen, slope) => {
      let canGrow = false;
      for (let i = 0; i < groups.length; i += 1) {
        const { first, second, sites } = groups[i] as (typeof groups)[number];
        const price = multipliers[i] as number;
        let along = (price < first ? 1 : 0) + (price < second ? 1 : 0);
        for (const site of sites) along -= chosen[site] as number;
        if ((along > 0 && price >= first) || (along < 0 && price <= 0)) along = 0;
        slope[i] = along;
        canGrow ||= along !== 0;
      }
      return canGrow;
    },
  };
}
