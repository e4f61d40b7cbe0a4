import type { Nearest } from './nearest.ts';
import { pricesOf } from './prices.ts';

/** Weight times cost by site and demand, one site after the other: how the exchange reads it. */
export function columnsOf({ demands, sites, starts, siteAt, costAt, unserved }: Nearest): Float64Array {
  const columns = new Float64Array(demands * sites).fill(unserved);
  for (let demand = 0; demand < demands; demand += 1) {
    for (let at = starts[demand] as number; at < (starts[demand + 1] as number); at += 1) {
      columns[(siteAt[at] as number) * demands + demand] = costAt[at] as number;
    }
  }
  return columns;
}

/** Opens, one after the other, the site that saves most, until k are open (Kuehn & Hamburger 1963). */
export function openGreedily(
  { demands, sites, unserved }: Nearest,
  columns: Float64Array,
  prices: ArrayLike<number>,
  fixed: readonly number[],
  k: number,
): Uint8Array {
  const open = new Uint8Array(sites);
  const now = new Float64Array(demands).fill(unserved);
  const add = (site: number): void => {
    open[site] = 1;
    for (let i = 0, at = site * demands; i < demands; i += 1, at += 1)
      now[i] = Math.min(now[i] as number, columns[at] as number);
  };
  for (const site of fixed) add(site);
  for (let count = fixed.length; count < k; count += 1) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let site = 0; site < sites; site += 1) {
      if (open[site]) continue;
      let cost = prices[site] as number;
      for (let i = 0, at = site * demands; i < demands; i += 1, at += 1)
        cost += Math.min(now[i] as number, columns[at] as number);
      if (cost < least) {
        least = cost;
        best = site;
      }
    }
    add(best);
  }
  return open;
}

/** The nearest and the second nearest open site of each demand. */
class Service {
  readonly site: Int32Array;
  readonly cost: Float64Array;
  readonly second: Float64Array;
  total = 0;

  readonly nearest: Nearest;

  constructor(nearest: Nearest) {
    this.nearest = nearest;
    this.site = new Int32Array(nearest.demands);
    this.cost = new Float64Array(nearest.demands);
    this.second = new Float64Array(nearest.demands);
  }

  serve(open: Uint8Array): void {
    const { demands, starts, siteAt, costAt, unserved } = this.nearest;
    this.total = 0;
    for (let demand = 0; demand < demands; demand += 1) {
      let site = -1;
      let cost = unserved;
      let second = unserved;
      for (let at = starts[demand] as number; at < (starts[demand + 1] as number); at += 1) {
        if (!open[siteAt[at] as number]) continue;
        if (site >= 0) {
          second = costAt[at] as number;
          break;
        }
        site = siteAt[at] as number;
        cost = costAt[at] as number;
      }
      this.site[demand] = site;
      this.cost[demand] = cost;
      this.second[demand] = second;
      this.total += cost;
    }
  }

  /** What each open site saves beside the second nearest ones: lost when it closes. */
  losses(prices: ArrayLike<number>): Float64Array {
    const losses = Float64Array.from(prices, (price) => -price);
    for (let i = 0; i < this.site.length; i += 1) {
      const site = this.site[i] as number;
      if (site >= 0) losses[site] = (losses[site] as number) + (this.second[i] as number) - (this.cost[i] as number);
    }
    return losses;
  }
}

/**
 * Exchanges the pair of sites that saves most while one does (Teitz & Bart 1968, with the gain, loss and what both
 * share counted as by Whitaker 1983). `open` is changed in place; returns what the choice costs.
 */
export function exchangeMedian(
  nearest: Nearest,
  columns: Float64Array,
  prices: ArrayLike<number>,
  open: Uint8Array,
  fixed: readonly number[],
): number {
  const { demands, sites } = nearest;
  const service = new Service(nearest);
  const mustStay = new Set(fixed);
  const shared = new Float64Array(sites);
  for (;;) {
    service.serve(open);
    const losses = service.losses(prices);
    let least = -1e-9 * Math.abs(service.total);
    let entering = -1;
    let leaving = -1;
    for (let candidate = 0; candidate < sites; candidate += 1) {
      if (open[candidate]) continue;
      shared.fill(0);
      let change = prices[candidate] as number;
      for (let i = 0, at = candidate * demands; i < demands; i += 1, at += 1) {
        const cost = columns[at] as number;
        const second = service.second[i] as number;
        if (cost >= second) continue;
        const now = service.cost[i] as number;
        const site = service.site[i] as number;
        if (cost < now) change += cost - now;
        if (site >= 0) shared[site] = (shared[site] as number) + second - Math.max(cost, now);
      }
      for (let site = 0; site < sites; site += 1) {
        if (!open[site] || mustStay.has(site)) continue;
        const cost = change + (losses[site] as number) - (shared[site] as number);
        if (cost < least) {
          least = cost;
          entering = candidate;
          leaving = site;
        }
      }
    }
    if (entering < 0) break;
    open[entering] = 1;
    open[leaving] = 0;
  }
  return service.total + pricesOf(open, prices);
}
