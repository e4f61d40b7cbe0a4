import type { FeatureCollection, Point } from 'geojson';
import type { SettlementCoreFragment } from '../../generated/graphql';
import { collection, pointFeature } from '../../map/geometry';

export function settlementFeatures(settlements: readonly SettlementCoreFragment[]): FeatureCollection<Point> {
  return collection(
    settlements.map(({ id, position, name, people }) => pointFeature(id, position, { label: name, people })),
  );
}
