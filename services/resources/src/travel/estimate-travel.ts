import type { CountyProfile } from '@outpost/shared/profile';
import type { Point } from 'geojson';
import { type Terrain, terrainAt } from './terrain.ts';
import { TravelBasis } from './travel-basis.ts';
import type { TravelEstimate } from './travel-estimate.ts';

/** How a kind of resource makes ready, in the profile. */
export type Mobilising = keyof CountyProfile['travel']['mobiliseMinutes'];

export interface Journey {
  straightMetres: number;
  /** The terrains of start and destination. */
  terrains: readonly [Terrain, Terrain];
  /** Null when it is on its way already. */
  mobilising: Mobilising | null;
}

/**
 * The time a journey takes by the county's own figures: the straight line lengthened by the detour factor, at the
 * speed of the slower of the two ends, after the minutes it takes to make ready.
 */
export function estimateTravel(journey: Journey, travel: CountyProfile['travel']): TravelEstimate {
  const [from, to] = journey.terrains;
  const terrain = travel.kilometresPerHour[to] < travel.kilometresPerHour[from] ? to : from;
  const metres = journey.straightMetres * travel.detourFactor;
  const driving = metres / (travel.kilometresPerHour[terrain] / 3.6);
  return {
    seconds: Math.round((journey.mobilising === null ? 0 : travel.mobiliseMinutes[journey.mobilising]) * 60 + driving),
    metres: Math.round(metres),
    basis: TravelBasis.PROFILE_ESTIMATE,
    terrain,
  };
}

/** The estimate between two places of a county. */
export const estimateBetween = (
  profile: CountyProfile,
  from: Point,
  to: Point,
  straightMetres: number,
  mobilising: Mobilising | null,
): TravelEstimate =>
  estimateTravel(
    {
      straightMetres,
      terrains: [terrainAt(profile.terrain, from.coordinates), terrainAt(profile.terrain, to.coordinates)],
      mobilising,
    },
    profile.travel,
  );
