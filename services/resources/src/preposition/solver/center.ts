import { Unservable } from './instance.ts';
import { pricesOf } from './prices.ts';
import type { Reach } from './reach.ts';
import { ReachCheck } from './reach-check.ts';
import type { Watch } from './watch.ts';

/** Radii, by their index, that are still possible, and the least that the sites of any of them cost in prices. */
interface Span {
  from: number;
  to: number;
  prices: number;
}

/** A first choice: the least radius, by halves, at which the greedy one reaches every demand. */
function firstChoice(reach: Reach, fixed: readonly number[], k: number): Uint8Array | null {
  let open: Uint8Array | null = null;
  let from = 0;
  let to = reach.radii.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = reach.reachGreedily(reach.radii[middle] as number, fixed, k);
    if (found) {
      open = found;
      to = middle - 1;
    } else from = middle + 1;
  }
  return open;
}

/** When the radii of a span are this close, as a share, the largest is asked for: "none" ends the search at once. */
const CLOSE = 0.005;

/** The radius, by index, to ask for next: the middle one, while that is far from the largest. */
function nextOf({ from, to }: Span, radii: Float64Array): number {
  const isClose = (radii[from] as number) >= (1 - CLOSE) * (radii[to] as number);
  return isClose ? to : (from + to) >> 1;
}

/**
 * p-centre: halves the range of radii, asking at each whether k sites reach every demand (Minieka 1970; Daskin 1995).
 * With prices the cost of a choice is its radius and its prices; a smaller radius never has lower prices, so that a
 * span of radii costs no less than its smallest radius and the prices of the next one above it. Without, this is
 * plain bisection.
 */
export async function solveCenter(
  reach: Reach,
  prices: ArrayLike<number>,
  fixed: readonly number[],
  k: number,
  watch: Watch,
): Promise<void> {
  const { radii } = reach;
  const check = new ReachCheck(reach, prices, fixed, k, watch);
  const lowest = Float64Array.from(prices)
    .sort()
    .slice(0, k)
    .reduce((sum, price) => sum + price, 0);
  const take = (open: Uint8Array, priced: number): number => {
    const radius = reach.radius(open);
    watch.improve(radius + priced, open);
    return radius;
  };
  const greedy = firstChoice(reach, fixed, k);
  if (greedy) {
    const first = reach.fill(greedy, prices, k);
    take(first, pricesOf(first, prices));
  } else {
    const checked = await check.within(radii.at(-1) as number);
    if (checked === 'none') throw new Unservable([]);
    if (checked === 'ended') return;
    take(checked.open, checked.prices);
  }

  const last = radii.findLastIndex((radius) => radius + lowest < watch.cutoff);
  let spans: Span[] = [{ from: 0, to: last, prices: lowest }];
  const leastOf = ({ from, prices: priced }: Span): number => (radii[from] as number) + priced;
  for (;;) {
    spans = spans.filter((span) => span.from <= span.to && leastOf(span) < watch.cutoff);
    spans.sort((a, b) => leastOf(b) - leastOf(a));
    const span = spans.pop();
    if (!span) return watch.raise(watch.cost);
    watch.raise(leastOf(span));
    if (watch.over) return;
    const middle = nextOf(span, radii);
    const checked = await check.within(radii[middle] as number);
    if (checked === 'ended') return;
    if (checked === 'none') {
      spans.push({ ...span, from: middle + 1 });
      continue;
    }
    const radius = take(checked.open, checked.prices);
    spans.push({ from: span.from, to: radii.indexOf(radius) - 1, prices: checked.prices });
    spans.push({ from: middle + 1, to: span.to, prices: span.prices });
  }
}
