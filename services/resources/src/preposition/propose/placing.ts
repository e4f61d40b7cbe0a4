import type { Stand } from '../cover/reach.ts';
import { assign } from './assign.ts';

/** A place where a machine of the kind stands, or may stand. */
export interface Place extends Stand {
  siteId: string | null;
  /** The machine that stands there now; null where one would have to be moved to, or bought for. */
  machineId: string | null;
}

export interface PoolMachine extends Stand {
  id: string;
  siteId: string | null;
}

export interface CandidateSite extends Stand {
  id: string;
}

/**
 * All places to choose from: where the machines of the pool stand, and each candidate site as often as machines are
 * of use there, those that are there already included.
 */
export function placesOf(pool: readonly PoolMachine[], sites: readonly CandidateSite[], aSite: number): Place[] {
  const present = pool.map(({ id, siteId, longitude, latitude, terrain }) => ({
    siteId,
    machineId: id,
    longitude,
    latitude,
    terrain,
  }));
  const free = sites.flatMap(({ id, longitude, latitude, terrain }): Place[] => {
    const there = pool.filter(({ siteId }) => siteId === id).length;
    const more = Math.max(0, aSite - there);
    return Array.from({ length: more }, () => ({ siteId: id, machineId: null, longitude, latitude, terrain }));
  });
  return [...present, ...free];
}

/** Who goes where: a machine, by its place in the list of places, to a place where none stands. */
export interface Move {
  from: number;
  to: number;
}

export interface Placing {
  /** Places whose machine stays. */
  kept: number[];
  moves: Move[];
  /** Places for machines that the county does not have yet. */
  unfilled: number[];
  /** Places whose machine is not needed for this. */
  spare: number[];
}

/**
 * Sends the machines of places that were not chosen to those that were, with the least minutes on the road in all.
 * Where there are more machines than places, the ones that are left are spare; where fewer, places stay unfilled.
 */
export function placingOf(
  places: readonly Place[],
  open: readonly number[],
  minutes: (from: Place, to: Place) => number,
): Placing {
  const chosen = new Set(open);
  const kept = open.filter((place) => places[place]?.machineId !== null);
  const wanted = open.filter((place) => places[place]?.machineId === null);
  const leaving = [...places.keys()].filter((place) => places[place]?.machineId !== null && !chosen.has(place));
  const cost = (from: number, to: number): number => minutes(places[from] as Place, places[to] as Place);
  // The shorter list chooses from the longer one.
  const bySource = leaving.length <= wanted.length;
  const [few, many] = bySource ? [leaving, wanted] : [wanted, leaving];
  const partner = assign(few.map((one) => many.map((other) => (bySource ? cost(one, other) : cost(other, one)))));
  const moves = few.map((one, index): Move => {
    const other = many[partner[index] as number] as number;
    return bySource ? { from: one, to: other } : { from: other, to: one };
  });
  const [gone, filled] = [new Set(moves.map(({ from }) => from)), new Set(moves.map(({ to }) => to))];
  return {
    kept,
    moves,
    unfilled: wanted.filter((place) => !filled.has(place)),
    spare: leaving.filter((place) => !gone.has(place)),
  };
}
