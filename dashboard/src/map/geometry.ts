import type { Feature, FeatureCollection, Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';

export interface LngLat {
  longitude: number;
  latitude: number;
}

export type Box = [west: number, south: number, east: number, north: number];

export const pointFeature = <P extends object>(
  id: string,
  { longitude, latitude }: LngLat,
  properties: P,
): Feature<Point, P & { id: string }> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { ...properties, id },
});

export const collection = <G extends Geometry, P>(features: Feature<G, P>[]): FeatureCollection<G, P> => ({
  type: 'FeatureCollection',
  features,
});

const polygons = (geometry: Geometry): Position[][][] => {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
};

const WORLD: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

/** Everything that is not the county: the world with the county as a hole, and the county's own holes. */
export function outsideOf(boundary: FeatureCollection): Feature<MultiPolygon> {
  const parts = boundary.features.flatMap((feature) => polygons(feature.geometry));
  const outer = parts.flatMap((rings) => rings.slice(0, 1));
  const islands = parts.flatMap((rings) => rings.slice(1).map((ring) => [ring]));
  return {
    type: 'Feature',
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: [[WORLD, ...outer], ...islands] },
  };
}

export function boxOf(positions: Iterable<Position>): Box | null {
  let box: Box | null = null;
  for (const [x = 0, y = 0] of positions) {
    box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)] : [x, y, x, y];
  }
  return box;
}

export const areaPositions = (geometry: Geometry): Position[] => polygons(geometry).flat(2);

/** The middle of an area's box: good enough to fly to and to write a label at. */
export function middle(geometry: Geometry | Polygon): LngLat | null {
  const box = boxOf(areaPositions(geometry));
  return box && { longitude: (box[0] + box[2]) / 2, latitude: (box[1] + box[3]) / 2 };
}

/** One point for each area's label: the map itself would write the label once for every tile of the area. */
export const labelPoints = (areas: FeatureCollection): FeatureCollection<Point> =>
  collection(
    areas.features.flatMap(({ geometry, properties }) => {
      const at = middle(geometry);
      return at
        ? [
            {
              type: 'Feature' as const,
              properties,
              geometry: { type: 'Point' as const, coordinates: [at.longitude, at.latitude] },
            },
          ]
        : [];
    }),
  );
