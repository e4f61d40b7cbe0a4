import type { Geometry, Position } from 'geojson';
import { areaPositions } from '../../map/geometry';

/** All points of a shape, to look at it as a whole. */
export function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'LineString') return geometry.coordinates;
  return geometry.type === 'MultiLineString' ? geometry.coordinates.flat() : areaPositions(geometry);
}
