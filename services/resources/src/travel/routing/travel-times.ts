import type { ServiceContext } from '@outpost/shared/context';
import type { CountyProfile } from '@outpost/shared/profile';
import { type Mobilising, travelSeconds } from '../estimate-travel.ts';
import { type LonLat, straightMetres } from '../straight-line.ts';
import type { Terrain } from '../terrain.ts';
import { TravelBasis } from '../travel-basis.ts';
import { placeKey } from './roads.ts';
import { roadsOf } from './roads-of.ts';

/** A place with its terrain. */
export interface TerrainPlace extends LonLat {
  terrain: Terrain;
}

/** Minutes between places, and what they are based on. */
export interface TravelTimes {
  basis: TravelBasis;
  /** Making ready included, unless `mobilising` is null. */
  minutes: (from: TerrainPlace, to: TerrainPlace, mobilising?: Mobilising | null) => number;
}

/** The times that the county profile estimates. */
export const estimatedTimes = (travel: CountyProfile['travel']): TravelTimes => ({
  basis: TravelBasis.PROFILE_ESTIMATE,
  minutes: (from, to, mobilising = 'equipment') =>
    travelSeconds(
      { straightMetres: straightMetres(from, to), terrains: [from.terrain, to.terrain], mobilising },
      travel,
    ) / 60,
});

/** Numbers places by where they are; the same object is looked up once. */
class PlaceIndex {
  readonly #byKey = new Map<string, number>();
  readonly #byObject = new WeakMap<object, number>();
  readonly places: LonLat[] = [];

  constructor(places: readonly LonLat[]) {
    for (const place of places) {
      const key = placeKey(place);
      if (!this.#byKey.has(key)) this.#byKey.set(key, this.places.push(place) - 1);
    }
  }

  of(place: LonLat): number {
    const held = this.#byObject.get(place);
    if (held !== undefined) return held;
    const index = this.#byKey.get(placeKey(place)) ?? -1;
    this.#byObject.set(place, index);
    return index;
  }
}

/**
 * The times from some places to others: by road when a routing service is set up and answers, else as estimated.
 * Where the service knows no way, that way is estimated.
 */
export async function travelTimes(
  ctx: ServiceContext,
  { travel }: CountyProfile,
  from: readonly TerrainPlace[],
  to: readonly TerrainPlace[],
): Promise<TravelTimes> {
  const estimated = estimatedTimes(travel);
  const roads = roadsOf(ctx.runtime);
  if (!roads || from.length === 0 || to.length === 0 || !(await roads.learn(from, to))) return estimated;
  const [starts, ends] = [new PlaceIndex(from), new PlaceIndex(to)];
  const seconds = new Float64Array(starts.places.length * ends.places.length);
  for (const [row, start] of starts.places.entries()) {
    for (const [column, end] of ends.places.entries()) {
      seconds[row * ends.places.length + column] = roads.way(start, end)?.seconds ?? Number.NaN;
    }
  }
  const ready = (mobilising: Mobilising | null): number =>
    mobilising === null ? 0 : travel.mobiliseMinutes[mobilising];
  return {
    basis: TravelBasis.ROUTING,
    minutes: (start, end, mobilising = 'equipment') => {
      const [row, column] = [starts.of(start), ends.of(end)];
      const driven = row < 0 || column < 0 ? Number.NaN : (seconds[row * ends.places.length + column] as number);
      return Number.isNaN(driven) ? estimated.minutes(start, end, mobilising) : ready(mobilising) + driven / 60;
    },
  };
}
