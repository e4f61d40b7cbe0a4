import type { FeatureCollection, Point } from 'geojson';
import type { EquipmentCoreFragment, ResourceStatus } from '../../generated/graphql';
import { isStale } from '../../lib/stale';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';

const AWAY: readonly ResourceStatus[] = ['EN_ROUTE', 'ON_SCENE', 'RETURNING'];

/** A machine of a preposition site stands there until it sets out. */
export const standsAtSite = ({ site, status }: EquipmentCoreFragment): boolean =>
  site !== null && !AWAY.includes(status);

export const isReady = (status: ResourceStatus): boolean => status === 'AVAILABLE' || status === 'STANDBY';

/** The machines that are not shown with their site: those of depots and units, and those on the road. */
export function equipmentFeatures(equipment: readonly EquipmentCoreFragment[], now: number): FeatureCollection<Point> {
  return collection(
    equipment
      .filter((machine) => !standsAtSite(machine))
      .map(({ id, position, equipmentKind, status, name, confirmDueAt }) =>
        pointFeature(id, position, {
          image: symbolId({ type: 'equipment', kind: equipmentKind, status }),
          label: name,
          stale: isStale(confirmDueAt, now),
        }),
      ),
  );
}
