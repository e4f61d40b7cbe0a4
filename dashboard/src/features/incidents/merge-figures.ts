import type { CasualtiesInput } from '../../generated/graphql';
import { CASUALTY_FIELDS } from './casualty-names';

export type CasualtyField = (typeof CASUALTY_FIELDS)[number];

/** Somebody else changed figures while these were typed. */
export interface Merge {
  /** One's own where one typed something, the other's where one did not. */
  merged: CasualtiesInput;
  /** Both changed it, to different figures: a person decides. */
  disputed: CasualtyField[];
}

/** Three-way: what both saw first, what the other made of it, what oneself did. */
export function mergeFigures(seen: CasualtiesInput, theirs: CasualtiesInput, mine: CasualtiesInput): Merge {
  const merged = { ...mine };
  const disputed: CasualtyField[] = [];
  for (const field of CASUALTY_FIELDS) {
    if (theirs[field] === seen[field] || theirs[field] === mine[field]) continue;
    if (mine[field] === seen[field]) merged[field] = theirs[field];
    else disputed.push(field);
  }
  return { merged, disputed };
}
