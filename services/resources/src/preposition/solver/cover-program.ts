import type { Cover } from './cover-groups.ts';
import type { Program, Row } from './highs.ts';
import { CLOSED, FREE, OPEN } from './relaxation.ts';

/** A covering problem without what is settled, as a program. */
export interface CoverProgram {
  program: Program;
  /** What the program does not count: the settled sites and what they cover. A cost: covered weight is negative. */
  offset: number;
  /** The site of each of the first columns. */
  siteOf: number[];
}

interface Rest {
  first: number;
  second: number;
  columns: number[];
}

/**
 * What remains of the groups when some sites are settled: those that two open sites cover are done, and those that the
 * same free sites can cover, and as many open ones cover, are put together again.
 */
function restOf({ groups }: Cover, state: Int8Array, columnOf: Int32Array): { rests: Rest[]; done: number } {
  const rests = new Map<string, Rest>();
  let done = 0;
  for (const group of groups) {
    const open = group.sites.reduce((count, site) => count + (state[site] === OPEN ? 1 : 0), 0);
    done += (open > 0 ? group.first : 0) + (open > 1 ? group.second : 0);
    const levels = open === 0 ? [group.first, group.second] : open === 1 ? [group.second, 0] : [0, 0];
    const [first = 0, second = 0] = levels;
    const columns = group.sites.filter((site) => state[site] === FREE).map((site) => columnOf[site] as number);
    if (first + second === 0 || columns.length === 0) continue;
    const key = `${open === 0}${columns.join()}`;
    const rest = rests.get(key) ?? { first: 0, second: 0, columns };
    rest.first += first;
    rest.second += second;
    rests.set(key, rest);
  }
  return { rests: [...rests.values()], done };
}

/**
 * Maximal covering (Church & ReVelle 1974) with a second level (Hogan & ReVelle 1986) as a program: whole columns
 * for the free sites, one column between 0 and 1 for each level of each group; a group's levels are no more than the
 * open sites of it. Its levels need not be whole numbers, since the first brings no less than the second.
 */
export function coverProgram(
  cover: Cover,
  prices: ArrayLike<number>,
  k: number,
  state: Int8Array,
  incumbent: Uint8Array,
): CoverProgram {
  const columnOf = new Int32Array(cover.sites).fill(CLOSED);
  const siteOf: number[] = [];
  let offset = 0;
  let open = 0;
  for (let site = 0; site < cover.sites; site += 1) {
    if (state[site] === FREE) columnOf[site] = siteOf.push(site) - 1;
    if (state[site] !== OPEN) continue;
    open += 1;
    offset += prices[site] as number;
  }
  const { rests, done } = restOf(cover, state, columnOf);
  const costs = siteOf.map((site) => prices[site] as number);
  const start = siteOf.map((site) => incumbent[site] as number);
  const rows: Row[] = [{ columns: siteOf.map((_, column) => column), least: k - open, most: k - open }];
  for (const { first, second, columns } of rests) {
    const covering = columns.reduce((count, column) => count + (start[column] as number), 0);
    if (columns.length === 1) {
      // One site alone covers it: what that brings is the site's own.
      const [column = 0] = columns;
      costs[column] = (costs[column] as number) - first;
      continue;
    }
    const levels = second > 0 ? [first, second] : [first];
    const own = levels.map((brings, level) => {
      start.push(covering > level ? 1 : 0);
      return costs.push(-brings) - 1;
    });
    rows.push({
      columns: [...columns, ...own],
      values: [...columns.map(() => 1), ...own.map(() => -1)],
      least: 0,
      most: Number.POSITIVE_INFINITY,
    });
  }
  const program = { costs, least: costs.map(() => 0), most: costs.map(() => 1), whole: siteOf.length, rows };
  // What is settled may leave the best choice out: only better ones are looked for.
  const isAmong = state.every((one, site) => one === FREE || (one === OPEN) === (incumbent[site] === 1));
  return { program: isAmong ? { ...program, start } : program, offset: offset - done, siteOf };
}
