import type { FeatureCollection } from 'geojson';
import type { Equipment } from '../../equipment/equipment.entity.ts';
import type { CoveredNeed } from './cover.ts';
import type { CoveragePoint } from './coverage.types.ts';
import type { TownshipName } from './townships.ts';

/** Minutes to a tenth: an estimate is no better. */
const tenth = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes * 10) / 10);

/** A point as a list shows it. */
export function toPoint(
  { demand, weight, targetMinutes, now, asIf }: CoveredNeed,
  nearest: Equipment | null,
  names: ReadonlyMap<string, TownshipName>,
): CoveragePoint {
  const { id, kind, code, name, nameEn, township, longitude, latitude, terrain } = demand;
  const named = township === null ? undefined : names.get(township);
  return {
    id,
    kind,
    code,
    name,
    nameEn,
    township,
    townshipName: named?.name ?? null,
    townshipNameEn: named?.nameEn ?? null,
    position: { longitude, latitude },
    terrain,
    weight,
    targetMinutes,
    minutes: tenth(asIf.minutes),
    minutesNow: tenth(now.minutes),
    machinesWithin: asIf.within,
    covered: asIf.within > 0,
    coveredNow: now.within > 0,
    nearest,
  };
}

/** All points as the map takes them: one value in the graph, so that ten thousand are no more than one. */
export const toFeatures = (needs: readonly CoveredNeed[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: needs.map(({ demand, weight, targetMinutes, now, asIf }) => ({
    type: 'Feature',
    id: demand.id,
    geometry: { type: 'Point', coordinates: [demand.longitude, demand.latitude] },
    properties: {
      id: demand.id,
      kind: demand.kind,
      code: demand.code,
      name: demand.name,
      township: demand.township,
      weight,
      targetMinutes,
      minutes: tenth(asIf.minutes),
      machinesWithin: asIf.within,
      covered: asIf.within > 0,
      coveredNow: now.within > 0,
    },
  })),
});
