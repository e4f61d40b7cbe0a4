/** Demands that the same sites cover, as one. */
export interface Group {
  /** The sites that cover it, ascending; at least one. */
  sites: number[];
  /** What the first open site brings, and what the second brings beside it. */
  first: number;
  second: number;
}

/** A covering problem: which sites cover which groups. */
export interface Cover {
  sites: number;
  groups: Group[];
  /** The groups of each site, by index. */
  groupsOf: Int32Array[];
}

/** What is covered: for each demand the cost up to which it is, and its weight. */
export interface Covering {
  costs: readonly ArrayLike<number>[];
  weights: ArrayLike<number>;
  limitOf: (demand: number) => number;
  firstShare: number;
}

/** Demands of weight 0 and those that no site covers are left out; those of equal sets are put together. */
export function coverOf({ costs, weights, limitOf, firstShare }: Covering, sites: number): Cover {
  const bySites = new Map<string, Group>();
  for (const [demand, row] of costs.entries()) {
    const weight = weights[demand] as number;
    if (weight === 0) continue;
    const limit = limitOf(demand);
    const covering: number[] = [];
    for (let site = 0; site < sites; site += 1) {
      const cost = row[site] as number;
      if (cost <= limit && cost !== Number.POSITIVE_INFINITY) covering.push(site);
    }
    if (covering.length === 0) continue;
    const key = covering.join();
    const group = bySites.get(key) ?? { sites: covering, first: 0, second: 0 };
    group.first += weight * firstShare;
    group.second += weight * (1 - firstShare);
    bySites.set(key, group);
  }
  return coverOfGroups([...bySites.values()], sites);
}

export function coverOfGroups(groups: Group[], sites: number): Cover {
  const groupsOf = Array.from({ length: sites }, (): number[] => []);
  for (const [index, group] of groups.entries()) for (const site of group.sites) groupsOf[site]?.push(index);
  return { sites, groups, groupsOf: groupsOf.map((list) => Int32Array.from(list)) };
}

/** What another open site brings to a group that `count` sites cover. */
export const gainAt = ({ first, second }: Group, count: number): number =>
  count === 0 ? first : count === 1 ? second : 0;
