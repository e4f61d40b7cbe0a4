/** Which sites reach which demands within a radius; demands of weight 0 are left out. */
export class Reach {
  readonly rows: readonly ArrayLike<number>[];
  /** The costs that a radius can have, ascending: none lets every demand be reached below the first. */
  readonly radii: Float64Array;

  readonly sites: number;

  constructor(costs: readonly ArrayLike<number>[], weights: ArrayLike<number>, sites: number) {
    this.sites = sites;
    this.rows = costs.filter((_, demand) => weights[demand] !== 0);
    let least = Number.NEGATIVE_INFINITY;
    const all = new Set<number>();
    for (const row of this.rows) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let site = 0; site < sites; site += 1) {
        const cost = row[site] as number;
        if (cost === Number.POSITIVE_INFINITY) continue;
        if (cost < nearest) nearest = cost;
        all.add(cost);
      }
      if (nearest > least) least = nearest;
    }
    this.radii = Float64Array.from(all)
      .filter((radius) => radius >= least)
      .sort();
  }

  sitesWithin(row: ArrayLike<number>, radius: number): number[] {
    const within: number[] = [];
    for (let site = 0; site < this.sites; site += 1) if ((row[site] as number) <= radius) within.push(site);
    return within;
  }

  /** The cost of each demand's nearest open site. */
  nearest(open: Uint8Array): Float64Array {
    const sites = [...open.keys()].filter((site) => open[site]);
    return Float64Array.from(this.rows, (row) => {
      let nearest = Number.POSITIVE_INFINITY;
      for (const site of sites) nearest = Math.min(nearest, row[site] as number);
      return nearest;
    });
  }

  /** The cost of the worst served demand. */
  radius(open: Uint8Array): number {
    return this.nearest(open).reduce((worst, cost) => Math.max(worst, cost), Number.NEGATIVE_INFINITY);
  }

  /** Reaches every demand, each time with the site that reaches most of those left; null when k sites do not do. */
  reachGreedily(radius: number, fixed: readonly number[], k: number): Uint8Array | null {
    const open = new Uint8Array(this.sites);
    let left = [...this.rows.keys()];
    const add = (site: number) => {
      open[site] = 1;
      left = left.filter((demand) => !((this.rows[demand]?.[site] as number) <= radius));
    };
    for (const site of fixed) add(site);
    for (let count = fixed.length; left.length > 0; count += 1) {
      if (count === k) return null;
      const reached = new Float64Array(this.sites);
      for (const demand of left) {
        const row = this.rows[demand] as ArrayLike<number>;
        for (let site = 0; site < this.sites; site += 1) {
          if ((row[site] as number) <= radius) reached[site] = (reached[site] as number) + 1;
        }
      }
      const most = reached.indexOf(Math.max(...reached));
      if (reached[most] === 0) return null;
      add(most);
    }
    return open;
  }

  /** Opens more sites until k are open: the ones of least price, then those that bring demands nearer. */
  fill(open: Uint8Array, prices: ArrayLike<number>, k: number): Uint8Array {
    const now = this.nearest(open);
    for (let count = open.reduce((sum, one) => sum + one, 0); count < k; count += 1) {
      let best = -1;
      let least: readonly [number, number] = [Number.POSITIVE_INFINITY, 0];
      for (let site = 0; site < this.sites; site += 1) {
        if (open[site]) continue;
        const price = prices[site] as number;
        if (price > least[0]) continue;
        const saved = this.rows.reduce(
          (sum, row, demand) => sum + Math.max(0, (now[demand] as number) - (row[site] as number)),
          0,
        );
        if (price < least[0] || saved > least[1]) {
          least = [price, saved];
          best = site;
        }
      }
      open[best] = 1;
      for (const [demand, row] of this.rows.entries())
        now[demand] = Math.min(now[demand] as number, row[best] as number);
    }
    return open;
  }
}
