import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { MarkingRowFragment } from '../../generated/graphql';
import { collection, type LngLat, middle, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';
import { toneOf } from './marking-kinds';

export type DrawnMarking = Pick<MarkingRowFragment, 'id' | 'kind' | 'routeUse' | 'symbol' | 'label' | 'geometry'>;

const place = ([longitude = 0, latitude = 0]: Position): LngLat => ({ longitude, latitude });

/** Where the name of a marking is written: at the point, in the middle of the area, at the middle of the line. */
export function labelPlace(geometry: Geometry): LngLat | null {
  if (geometry.type === 'Point') return place(geometry.coordinates);
  if (geometry.type === 'LineString') {
    const at = geometry.coordinates[Math.floor((geometry.coordinates.length - 1) / 2)];
    return at ? place(at) : null;
  }
  if (geometry.type === 'MultiLineString') {
    const at = geometry.coordinates[0]?.[0];
    return at ? place(at) : null;
  }
  return middle(geometry);
}

/** The shapes of an incident's markings, and a sign with the name for each. */
export function markingFeatures(markings: readonly DrawnMarking[]): FeatureCollection {
  return collection<Geometry, object>(
    markings.flatMap((marking) => {
      const { id, kind, symbol, label, geometry } = marking;
      const tone = toneOf(marking);
      const at = labelPlace(geometry);
      const point = geometry.type === 'Point' && kind !== 'NOTE';
      const sign = at && [
        pointFeature(id, at, {
          role: 'sign',
          tone,
          label,
          image: point ? symbolId({ type: 'marking', kind, sign: symbol ?? null }) : '',
        }),
      ];
      const shape = geometry.type !== 'Point' && [
        {
          type: 'Feature' as const,
          geometry,
          properties: { id, kind, tone, role: 'shape', dashed: isDashed(marking) },
        },
      ];
      return [...(shape || []), ...(sign || [])];
    }),
  );
}

/** Told apart without colour too: what is to be left, and what is closed, is broken. */
const isDashed = ({ kind, routeUse }: DrawnMarking): boolean => kind === 'EVACUATION_ZONE' || routeUse === 'CLOSED';
