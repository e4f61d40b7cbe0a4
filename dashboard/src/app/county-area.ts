import type { CountyQuery } from '../generated/graphql';
import type { Area } from '../map/area-draft';
import { areaPositions, type Box, boxOf } from '../map/geometry';

type County = CountyQuery['county'];

/** The county as an area; null while it has no boundary. */
export function boundaryOf({ mapLayers }: County): Area | null {
  const layer = mapLayers.find((one) => one.layer === 'boundary');
  const geometry = layer?.features.features[0]?.geometry;
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? geometry : null;
}

/** What of the world the county is looked at in. */
export function homeOf({ mapLayers, surroundings, center }: County): Box {
  const boundary = mapLayers.find(({ layer }) => layer === 'boundary');
  const box = boundary && boxOf(boundary.features.features.flatMap((feature) => areaPositions(feature.geometry)));
  const [west, south, east, north] = surroundings;
  if (box) return box;
  return west !== undefined && south !== undefined && east !== undefined && north !== undefined
    ? [west, south, east, north]
    : [center.longitude - 1, center.latitude - 1, center.longitude + 1, center.latitude + 1];
}
