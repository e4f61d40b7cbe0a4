import type { CountyProfile } from '@outpost/shared/profile';
import type { Position as Coordinate } from 'geojson';
import { registerEnumType } from 'type-graphql';

export enum Terrain {
  PLAIN = 'PLAIN',
  SHALLOW_MOUNTAIN = 'SHALLOW_MOUNTAIN',
  REMOTE_MOUNTAIN = 'REMOTE_MOUNTAIN',
  DESERT = 'DESERT',
}
registerEnumType(Terrain, { name: 'Terrain', description: '地形：平原、浅山区、偏远山区、沙漠（预案 6.2）' });

/** Whether a ray to the east crosses the ring an odd number of times. */
function inRing([x = 0, y = 0]: Coordinate, ring: Coordinate[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi = 0, yi = 0] = ring[i] ?? [];
    const [xj = 0, yj = 0] = ring[j] ?? [];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** The terrain of a place by the county's areas: the first that holds it, else plain. Holes are not part of an area. */
export function terrainAt(areas: CountyProfile['terrain'], place: Coordinate): Terrain {
  const found = areas.find(({ area }) => {
    const [outer, ...holes] = area.coordinates;
    return outer !== undefined && inRing(place, outer) && !holes.some((hole) => inRing(place, hole));
  });
  return found ? Terrain[found.terrain] : Terrain.PLAIN;
}
