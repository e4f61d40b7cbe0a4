import { ascend, BRIEF, type Summit } from './ascend.ts';
import { CLOSED, FREE, OPEN, Scoring } from './relaxation.ts';
import type { Watch } from './watch.ts';

/** Makes a choice better by exchanging sites and tells the watch of it. */
export type Improve = (chosen: Uint8Array) => void;

interface Branch extends Summit {
  state: Int8Array;
}

/** The free site that the relaxation is least sure of; -1 when none is free. */
function leastSure({ state, shares }: Branch): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [site, share] of shares.entries()) {
    if (state[site] !== FREE) continue;
    const doubt = Math.abs(share - 0.5);
    if (doubt < least) {
      least = doubt;
      best = site;
    }
  }
  return best;
}

/** The one choice that a branch has left, or null when it has several; undefined when it has none. */
export function onlyChoice(state: Int8Array, k: number): Uint8Array | null | undefined {
  let open = 0;
  let possible = 0;
  for (const one of state) {
    if (one === OPEN) open += 1;
    if (one !== CLOSED) possible += 1;
  }
  if (open > k || possible < k) return undefined;
  if (open === k) return Uint8Array.from(state, (one) => (one === OPEN ? 1 : 0));
  return possible === k ? Uint8Array.from(state, (one) => (one === CLOSED ? 0 : 1)) : null;
}

/** Takes the branch of least bound from the list. */
function takeLeast(branches: Branch[]): Branch {
  let least = 0;
  for (const [index, { bound }] of branches.entries()) if (bound < (branches[least] as Branch).bound) least = index;
  const [branch] = branches.splice(least, 1);
  return branch as Branch;
}

/**
 * Branch and bound on the sites, the least bound first, from the summit of the whole problem (Beasley 1985): each
 * branch opens or closes the site that the relaxation is least sure of, climbs again from its parent's multipliers
 * and settles what it can. The watch's bound is that of the least branch left.
 */
export function branchAndBound(scoring: Scoring, root: Branch, watch: Watch, improve: Improve): void {
  const branches: Branch[] = [root];
  while (branches.length > 0) {
    const parent = takeLeast(branches);
    watch.raise(parent.bound);
    if (watch.over) return;
    if (parent.bound >= watch.cutoff) break;
    const only = onlyChoice(parent.state, scoring.k);
    if (only) improve(only);
    if (only !== null) continue;
    const site = leastSure(parent);
    for (const side of [OPEN, CLOSED]) {
      const state = parent.state.slice();
      state[site] = side;
      const summit = ascend(scoring, state, parent.multipliers, BRIEF, watch, (step, chosen) => {
        if (step === 0) improve(chosen);
      });
      const bound = Math.max(summit.bound, parent.bound);
      if (bound >= watch.cutoff) continue;
      scoring.settle(summit.bound, watch.cutoff, state);
      branches.push({ ...summit, bound, state });
    }
  }
  watch.raise(watch.cost);
}
