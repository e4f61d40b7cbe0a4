import type { Change } from '@outpost/shared/change';
import { Datum } from '@outpost/shared/geo/position';
import type { CountyProfile } from '@outpost/shared/profile';
import { profileId } from '@outpost/shared/profile-id';
import { confirmation } from '../change-resource.ts';
import { DemandKind, DemandPoint } from '../preposition/demand/demand-point.entity.ts';
import { terrainAt } from '../travel/terrain.ts';
import { demandPointsShape } from './county-files.ts';

/** The demo points that machines must reach in time. */
export function loadDemandPoints(tx: Change, profile: CountyProfile): Promise<DemandPoint[]> {
  const points = profile.read('demo/demand-points.json', demandPointsShape);
  return tx.createMany(
    DemandPoint,
    points.map(({ position, targets, kind, ...point }) => ({
      ...point,
      ...confirmation(tx.ctx),
      id: profileId(profile.adcode, 'demand-point', point.code),
      demo: true,
      kind: DemandKind[kind],
      point: { type: 'Point', coordinates: position },
      givenPosition: { longitude: position[0], latitude: position[1], datum: Datum.WGS84 },
      terrain: terrainAt(profile.terrain, position),
      township: point.township ?? null,
      targetMinutes: Object.fromEntries(targets.map(({ kind: machine, minutes }) => [machine, minutes])),
      seasonFactors: {},
      note: point.note ?? null,
    })),
  );
}
