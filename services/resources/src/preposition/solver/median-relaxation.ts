import type { Nearest } from './nearest.ts';
import type { Relaxation } from './relaxation.ts';

/**
 * The p-median problem with "each demand is served once" put into the objective (Cornuéjols, Fisher, Nemhauser 1977):
 * a demand pays its multiplier and gets it back, less the cost, from each site that serves it for less.
 */
export function medianRelaxation(nearest: Nearest, prices: ArrayLike<number>, k: number): Relaxation {
  const { demands, sites, starts, siteAt, costAt } = nearest;
  const few = Math.ceil(sites / k / 2);
  return {
    first: () =>
      Float64Array.from({ length: demands }, (_, demand) => {
        const start = starts[demand] as number;
        return costAt[Math.min(start + few, (starts[demand + 1] as number) - 1)] ?? 0;
      }),
    score: (multipliers, scores) => {
      let constant = 0;
      for (let site = 0; site < sites; site += 1) scores[site] = prices[site] as number;
      for (let demand = 0; demand < demands; demand += 1) {
        const pays = multipliers[demand] as number;
        constant += pays;
        const end = starts[demand + 1] as number;
        for (let at = starts[demand] as number; at < end; at += 1) {
          const cost = costAt[at] as number;
          if (cost >= pays) break;
          const site = siteAt[at] as number;
          scores[site] = (scores[site] as number) + cost - pays;
        }
      }
      return constant;
    },
    slope: (multipliers, chosen, slope) => {
      let canGrow = false;
      for (let demand = 0; demand < demands; demand += 1) {
        const pays = multipliers[demand] as number;
        let along = 1;
        const end = starts[demand + 1] as number;
        for (let at = starts[demand] as number; at < end && (costAt[at] as number) < pays; at += 1) {
          along -= chosen[siteAt[at] as number] as number;
        }
        slope[demand] = along;
        canGrow ||= along !== 0;
      }
      return canGrow;
    },
  };
}
