import type { CountyProfile } from '@outpost/shared/profile';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position as Coordinate } from 'geojson';
import { registerEnumType } from 'type-graphql';

export enum Terrain {
  PLAIN = 'PLAIN',
  SHALLOW_MOUNTAIN = 'SHALLOW_MOUNTAIN',
  REMOTE_MOUNTAIN = 'REMOTE_MOUNTAIN',
  DESERT = 'DESERT',
}
registerEnumType(Terrain, { name: 'Terrain', description: '地形：平原、浅山区、偏远山区、沙漠（预案 6.2）' });

/** The terrain of a place by the county's areas: the first that holds it, else plain. Holes are not part of an area. */
export function terrainAt(areas: CountyProfile['terrain'], place: Coordinate): Terrain {
  const found = areas.find(({ area }) => booleanPointInPolygon(place, area));
  return found ? Terrain[found.terrain] : Terrain.PLAIN;
}
