/** For each demand the sites that can serve it, the cheapest first; demands of weight 0 are left out. */
export interface Nearest {
  demands: number;
  sites: number;
  /** Where each demand's entries begin in the lists below; one more at the end. */
  starts: Int32Array;
  siteAt: Int32Array;
  /** Weight times cost. */
  costAt: Float64Array;
  /** What a demand counts that no open site serves: more than any choice costs that serves all. */
  unserved: number;
}

export function nearestOf(costs: readonly ArrayLike<number>[], weights: ArrayLike<number>, sites: number): Nearest {
  const rows = costs.flatMap((row, demand) => {
    const weight = weights[demand] as number;
    return weight === 0 ? [] : [{ row, weight }];
  });
  const starts = new Int32Array(rows.length + 1);
  const siteAt = new Int32Array(rows.length * sites);
  const costAt = new Float64Array(rows.length * sites);
  const order = new Int32Array(sites);
  let entries = 0;
  let dearest = 0;
  for (const [demand, { row, weight }] of rows.entries()) {
    let able = 0;
    for (let site = 0; site < sites; site += 1)
      if ((row[site] as number) < Number.POSITIVE_INFINITY) order[able++] = site;
    for (const site of order.subarray(0, able).sort((a, b) => (row[a] as number) - (row[b] as number) || a - b)) {
      siteAt[entries] = site;
      costAt[entries] = weight * (row[site] as number);
      entries += 1;
    }
    if (able > 0) dearest += costAt[entries - 1] as number;
    starts[demand + 1] = entries;
  }
  return {
    demands: rows.length,
    sites,
    starts,
    siteAt: siteAt.slice(0, entries),
    costAt: costAt.slice(0, entries),
    unserved: 2 * dearest + 1,
  };
}
