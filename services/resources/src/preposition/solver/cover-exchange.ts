import { type Cover, type Group, gainAt } from './cover-groups.ts';

/** A choice of sites and how often it covers each group. */
class Choice {
  readonly counts: Uint16Array;
  covered = 0;

  readonly cover: Cover;
  readonly prices: ArrayLike<number>;
  readonly open: Uint8Array;

  constructor(cover: Cover, prices: ArrayLike<number>, open: Uint8Array) {
    this.cover = cover;
    this.prices = prices;
    this.open = open;
    this.counts = new Uint16Array(cover.groups.length);
    for (const [site, isOpen] of open.entries()) if (isOpen) this.add(site);
  }

  get cost(): number {
    return -this.covered;
  }

  add(site: number): void {
    this.open[site] = 1;
    this.covered += this.gain(site);
    for (const group of this.cover.groupsOf[site] as Int32Array)
      this.counts[group] = (this.counts[group] as number) + 1;
  }

  drop(site: number): void {
    this.open[site] = 0;
    for (const group of this.cover.groupsOf[site] as Int32Array)
      this.counts[group] = (this.counts[group] as number) - 1;
    this.covered -= this.gain(site);
  }

  /** What opening a closed site brings. */
  gain(site: number): number {
    let gain = -(this.prices[site] as number);
    for (const group of this.cover.groupsOf[site] as Int32Array) {
      gain += gainAt(this.cover.groups[group] as Group, this.counts[group] as number);
    }
    return gain;
  }

  /** What closing an open site loses. */
  loss(site: number): number {
    let loss = -(this.prices[site] as number);
    for (const group of this.cover.groupsOf[site] as Int32Array) {
      loss += gainAt(this.cover.groups[group] as Group, (this.counts[group] as number) - 1);
    }
    return loss;
  }
}

/** Adds, one after the other, the site that brings most, until k are open (Church & ReVelle's greedy adding). */
export function addGreedily(cover: Cover, prices: ArrayLike<number>, fixed: readonly number[], k: number): Uint8Array {
  const choice = new Choice(cover, prices, new Uint8Array(cover.sites));
  for (const site of fixed) choice.add(site);
  for (let open = fixed.length; open < k; open += 1) {
    let best = -1;
    let most = Number.NEGATIVE_INFINITY;
    for (const [site, isOpen] of choice.open.entries()) {
      if (isOpen) continue;
      const gain = choice.gain(site);
      if (gain > most) {
        most = gain;
        best = site;
      }
    }
    choice.add(best);
  }
  return choice.open;
}

/**
 * Exchanges an open site for a closed one while that brings more (Teitz & Bart 1968): for each closed site the open
 * one that is then lost most easily. `open` is changed in place; returns what the choice costs, covered weight negative.
 */
export function exchangeCover(
  cover: Cover,
  prices: ArrayLike<number>,
  open: Uint8Array,
  fixed: readonly number[],
): number {
  const choice = new Choice(cover, prices, open);
  const mustStay = new Set(fixed);
  for (let improved = true; improved; ) {
    improved = false;
    for (let entering = 0; entering < cover.sites; entering += 1) {
      if (open[entering]) continue;
      const gain = choice.gain(entering);
      choice.add(entering);
      let leaving = entering;
      let least = gain;
      for (let site = 0; site < cover.sites; site += 1) {
        if (!open[site] || site === entering || mustStay.has(site)) continue;
        const loss = choice.loss(site);
        if (loss < least - 1e-9 * Math.abs(gain)) {
          least = loss;
          leaving = site;
        }
      }
      choice.drop(leaving);
      if (leaving !== entering) improved = true;
    }
  }
  return choice.cost;
}
