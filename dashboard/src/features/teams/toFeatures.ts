import type { FeatureCollection, Point } from 'geojson';
import type { TeamCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import type { Language } from '../../lib/preferences';
import { isStale } from '../../lib/stale';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';

export function teamFeatures(
  teams: readonly TeamCoreFragment[],
  language: Language,
  now: number,
): FeatureCollection<Point> {
  return collection(
    teams.map((team) =>
      pointFeature(team.id, team.position, {
        image: symbolId({ type: 'team', kind: team.teamKind, status: team.status }),
        label: named(team, language),
        stale: isStale(team.confirmDueAt, now),
      }),
    ),
  );
}
