import type { FeatureCollection, Point } from 'geojson';
import type { DepotCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import type { Language } from '../../lib/preferences';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';

export function depotFeatures(depots: readonly DepotCoreFragment[], language: Language): FeatureCollection<Point> {
  return collection(
    depots.map((depot) =>
      pointFeature(depot.id, depot.position, { image: symbolId({ type: 'depot' }), label: named(depot, language) }),
    ),
  );
}
