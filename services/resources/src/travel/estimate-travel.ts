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

/** The terrain whose speed a journey goes at: that of its slower end. */
const slower = ([from, to]: Journey['terrains'], travel: CountyProfile['travel']): Terrain =>
  travel.kilometresPerHour[to] < travel.kilometresPerHour[from] ? to : from;

/** How long a journey takes by the county's own figures, in seconds, making ready included. */
export function travelSeconds(journey: Journey, travel: CountyProfile['travel']): number {
  const metresPerSecond = travel.kilometresPerHour[slower(journey.terrains, travel)] / 3.6;
  const ready = journey.mobilising === null ? 0 : travel.mobiliseMinutes[journey.mobilising] * 60;
  return ready + (journey.straightMetres * travel.detourFactor) / metresPerSecond;
}

/**
 * The time a journey takes by the county's own figures: the straight line lengthened by the detour factor, at the
 * speed of the slower of the two ends, after the minutes it takes to make ready.
 */
export function estimateTravel(journey: Journey, travel: CountyProfile['travel']): TravelEstimate {
  return {
    seconds: Math.round(travelSeconds(journey, travel)),
    metres: Math.round(journey.straightMetres * travel.detourFactor),
    basis: TravelBasis.PROFILE_ESTIMATE,
    terrain: slower(journey.terrains, travel),
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
