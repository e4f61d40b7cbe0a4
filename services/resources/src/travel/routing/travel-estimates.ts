import type { ServiceContext } from '@outpost/shared/context';
import { toPosition } from '@outpost/shared/geo/position';
import type { CountyProfile } from '@outpost/shared/profile';
import type { Point } from 'geojson';
import { estimateBetween, type Mobilising } from '../estimate-travel.ts';
import { TravelBasis } from '../travel-basis.ts';
import type { TravelEstimate } from '../travel-estimate.ts';
import { placeKey } from './roads.ts';
import { roadsOf } from './roads-of.ts';

/** Who comes from where, and how far that is in a straight line. */
export interface Start {
  from: Point;
  straightMetres: number;
}

/** How long each takes to a place: by road when a routing service is set up and answers, else as estimated. */
export async function travelEstimates(
  ctx: ServiceContext,
  profile: CountyProfile,
  starts: readonly Start[],
  to: Point,
  mobilising: Mobilising | null,
): Promise<TravelEstimate[]> {
  const roads = roadsOf(ctx.runtime);
  const end = toPosition(to);
  const places = starts.map(({ from }) => toPosition(from));
  const routed = roads !== null && starts.length > 0 && (await roads.learn(places, [end]));
  const ready = mobilising === null ? 0 : profile.travel.mobiliseMinutes[mobilising] * 60;
  return starts.map(({ from, straightMetres }, index) => {
    const estimate = estimateBetween(profile, from, to, straightMetres, mobilising);
    const way = routed ? roads.way(places[index] as (typeof places)[number], end) : null;
    if (!way) return estimate;
    const { seconds, metres } = way;
    return {
      ...estimate,
      seconds: Math.round(ready + seconds),
      metres: Math.round(metres),
      basis: TravelBasis.ROUTING,
    };
  });
}

/**
 * The way of a team or machine by road, as a function of where it turns out to be: null without a routing service, or
 * when it has moved since it was asked.
 */
export async function routeOf(
  ctx: ServiceContext,
  profile: CountyProfile,
  resource: { point: Point } | null,
  to: Point,
  mobilising: Mobilising,
): Promise<(at: Point) => TravelEstimate | null> {
  if (resource === null || roadsOf(ctx.runtime) === null) return () => null;
  const [route] = await travelEstimates(ctx, profile, [{ from: resource.point, straightMetres: 0 }], to, mobilising);
  const key = placeKey(toPosition(resource.point));
  return (at) => (route?.basis === TravelBasis.ROUTING && placeKey(toPosition(at)) === key ? route : null);
}
