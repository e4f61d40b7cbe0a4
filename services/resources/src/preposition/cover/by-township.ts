import type { CoveredNeed } from './cover.ts';
import type { TownshipCoverage } from './coverage.types.ts';
import type { TownshipName } from './townships.ts';

/** Points and weight of each township, by its code; points without a township come last. */
export function coverageByTownship(
  needs: readonly CoveredNeed[],
  names: ReadonlyMap<string, TownshipName>,
): TownshipCoverage[] {
  const groups = Map.groupBy(needs, ({ demand }) => demand.township);
  const townships = [...groups].map(([township, members]) => {
    const total = {
      points: members.length,
      covered: 0,
      coveredNow: 0,
      weight: 0,
      coveredWeight: 0,
      coveredWeightNow: 0,
    };
    for (const { weight, now, asIf } of members) {
      total.weight += weight;
      if (asIf.within > 0) {
        total.covered += 1;
        total.coveredWeight += weight;
      }
      if (now.within > 0) {
        total.coveredNow += 1;
        total.coveredWeightNow += weight;
      }
    }
    const named = township === null ? undefined : names.get(township);
    return { township, name: named?.name ?? null, nameEn: named?.nameEn ?? null, ...total };
  });
  return townships.sort((a, b) => (a.township ?? '~').localeCompare(b.township ?? '~'));
}
