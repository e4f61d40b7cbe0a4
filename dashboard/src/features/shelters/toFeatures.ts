import type { FeatureCollection, Point } from 'geojson';
import type { ShelterCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import type { Language } from '../../lib/preferences';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';

export function shelterFeatures(
  shelters: readonly ShelterCoreFragment[],
  language: Language,
): FeatureCollection<Point> {
  return collection(
    shelters.map((shelter) =>
      pointFeature(shelter.id, shelter.position, {
        image: symbolId({ type: 'shelter', state: shelter.shelterState }),
        label: named(shelter, language),
      }),
    ),
  );
}

/** Room that can be used: a closed or unfit shelter has none. */
export const usableRoom = (shelters: readonly ShelterCoreFragment[]): number =>
  shelters.reduce(
    (sum, { shelterState, room }) =>
      sum + (shelterState === 'READY' || shelterState === 'OPEN' ? Math.max(0, room) : 0),
    0,
  );
