import { coverAll } from './cover-all.ts';
import { type Program, type Row, solveProgram } from './highs.ts';
import { pricesOf } from './prices.ts';
import type { Reach } from './reach.ts';
import type { Watch } from './watch.ts';

/** Sites that reach every demand within a radius and have the least prices; or that there are none, or no time. */
export type Checked = { open: Uint8Array; prices: number } | 'none' | 'ended';

/** A set of sites as bits. */
const bitsOf = (sites: readonly number[], size: number): Int32Array => {
  const bits = new Int32Array(Math.ceil(size / 32));
  for (const site of sites) bits[site >> 5] = (bits[site >> 5] as number) | (1 << (site & 31));
  return bits;
};

const isWithin = (part: Int32Array, whole: Int32Array): boolean =>
  part.every((bits, at) => (bits & (whole[at] as number)) === bits);

/** The sets that contain no other one: a demand that more sites reach is reached with the one that fewer reach. */
function leastSets(sets: readonly number[][], size: number): number[][] {
  const distinct = new Map(sets.map((set) => [set.join(), set]));
  const least: { set: number[]; bits: Int32Array }[] = [];
  for (const set of [...distinct.values()].sort((a, b) => a.length - b.length)) {
    const bits = bitsOf(set, size);
    if (!least.some((smaller) => isWithin(smaller.bits, bits))) least.push({ set, bits });
  }
  return least.map(({ set }) => set);
}

/** Asks with HiGHS whether k sites reach every demand within a radius: set covering (Toregas & others 1971). */
export class ReachCheck {
  /** Where every price is the same, so is the sum of k: then the fewest sites are looked for. */
  readonly #priced: boolean;

  readonly reach: Reach;
  readonly prices: ArrayLike<number>;
  readonly fixed: readonly number[];
  readonly k: number;
  readonly watch: Watch;

  constructor(reach: Reach, prices: ArrayLike<number>, fixed: readonly number[], k: number, watch: Watch) {
    this.reach = reach;
    this.prices = prices;
    this.fixed = fixed;
    this.k = k;
    this.watch = watch;
    this.#priced = Array.from(prices).some((price) => price !== prices[0]);
  }

  async within(radius: number): Promise<Checked> {
    const { reach, fixed, k, watch } = this;
    const reached = reach.rows.map((row) => reach.sitesWithin(row, radius));
    if (reached.some((within) => within.length === 0)) return 'none';
    const isFixed = new Set(fixed);
    const left = reached.filter((within) => !within.some((site) => isFixed.has(site)));
    const sets = leastSets(left, reach.sites);
    const quick = this.#priced ? null : coverAll(sets, reach.sites, fixed, k, watch);
    if (quick === 'none') return quick;
    return quick ? this.#checked(quick) : this.#cover(sets);
  }

  async #cover(sets: readonly number[][]): Promise<Checked> {
    let found: Uint8Array | null = null;
    const outcome = await solveProgram(this.#program(sets), this.watch.left, {
      found: (columns) => {
        found = Uint8Array.from(columns, (share) => (share > 0.5 ? 1 : 0));
      },
      bounded: () => undefined,
      // Any choice will do, unless the one of least prices is wanted.
      over: () => (found !== null && !this.#priced) || this.watch.over,
    });
    if (outcome === 'infeasible') return 'none';
    return found !== null && (outcome === 'optimal' || !this.#priced) ? this.#checked(found) : 'ended';
  }

  #checked(open: Uint8Array): Checked {
    this.reach.fill(open, this.prices, this.k);
    return { open, prices: pricesOf(open, this.prices) };
  }

  #program(sets: readonly number[][]): Program {
    const { reach, fixed, k, prices } = this;
    const isFixed = new Set(fixed);
    const sites = [...Array(reach.sites).keys()];
    const rows: Row[] = sets.map((columns) => ({ columns, least: 1, most: Number.POSITIVE_INFINITY }));
    rows.push({ columns: sites, least: this.#priced ? k : fixed.length, most: k });
    return {
      costs: sites.map((site) => (this.#priced ? (prices[site] as number) : 1)),
      least: sites.map((site) => (isFixed.has(site) ? 1 : 0)),
      most: sites.map(() => 1),
      whole: sites.length,
      rows,
    };
  }
}
