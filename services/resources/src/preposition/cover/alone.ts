import type { CoveredNeed } from './cover.ts';

/** What one machine covers that no other does: what is lost when it is dispatched or breaks down. */
export interface Alone {
  points: number;
  weight: number;
}

/**
 * For each machine, by its place in the list, what it alone reaches in time. A point that one machine reaches in time
 * is reached by the nearest one.
 */
export function coveredAlone(needs: readonly CoveredNeed[], machines: number): Alone[] {
  const alone = Array.from({ length: machines }, (): Alone => ({ points: 0, weight: 0 }));
  for (const { weight, asIf } of needs) {
    const one = asIf.within === 1 ? alone[asIf.nearest] : undefined;
    if (!one) continue;
    one.points += 1;
    one.weight += weight;
  }
  return alone;
}
