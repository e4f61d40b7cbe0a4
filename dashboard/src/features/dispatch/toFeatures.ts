import type { FeatureCollection, LineString, Position } from 'geojson';
import type { DispatchCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import type { Language } from '../../lib/preferences';
import { collection, type LngLat } from '../../map/geometry';

const STEPS = 24;

/** A gently bent line, so that the lines of several machines from one site can be told apart from the roads. */
export function bend(from: LngLat, to: LngLat): Position[] {
  const dx = to.longitude - from.longitude;
  const dy = to.latitude - from.latitude;
  const middle = { x: from.longitude + dx / 2 - dy * 0.18, y: from.latitude + dy / 2 + dx * 0.14 };
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * from.longitude + b * middle.x + c * to.longitude, a * from.latitude + b * middle.y + c * to.latitude];
  });
}

export const resourceName = (
  { equipment, team }: Pick<DispatchCoreFragment, 'equipment' | 'team'>,
  language: Language,
): string => {
  const resource = equipment ?? team;
  return resource ? named(resource, language) : '';
};

export function dispatchFeatures(
  dispatches: readonly DispatchCoreFragment[],
  language: Language,
): FeatureCollection<LineString> {
  return collection(
    dispatches.flatMap((dispatch) => {
      const resource = dispatch.equipment ?? dispatch.team;
      if (!resource || !dispatch.active) return [];
      return [
        {
          type: 'Feature' as const,
          geometry: { type: 'LineString' as const, coordinates: bend(resource.position, dispatch.destination) },
          properties: {
            id: dispatch.id,
            state: dispatch.dispatchState,
            label: `${resourceName(dispatch, language)} → ${dispatch.incident.title}`,
          },
        },
      ];
    }),
  );
}
