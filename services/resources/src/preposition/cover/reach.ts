import type { TerrainPlace, TravelTimes } from '../../travel/routing/travel-times.ts';
import type { Need } from '../demand/needs.ts';

/** Where a machine stands, or may stand. */
export type Stand = TerrainPlace;

/** How well a point is reached. */
export interface Reached {
  /** Of the nearest machine; null when there is none. */
  minutes: number | null;
  /** The nearest machine by its place in the list; -1 when there is none. */
  nearest: number;
  /** How many machines are there within the target. */
  within: number;
}

/** How well each point is reached by machines that stand at these places. */
export const reach = (needs: readonly Need[], stands: readonly Stand[], { minutes: between }: TravelTimes): Reached[] =>
  needs.map(({ demand, targetMinutes }) => {
    let minutes = Number.POSITIVE_INFINITY;
    let nearest = -1;
    let within = 0;
    for (let index = 0; index < stands.length; index += 1) {
      const one = between(stands[index] as Stand, demand);
      if (one <= targetMinutes) within += 1;
      if (one >= minutes) continue;
      minutes = one;
      nearest = index;
    }
    return { minutes: nearest < 0 ? null : minutes, nearest, within };
  });

/** What a county's machines of a kind cover, in figures. */
export interface Figures {
  points: number;
  covered: number;
  /** Covered by two machines and more. */
  backedUp: number;
  weight: number;
  coveredWeight: number;
  backedUpWeight: number;
  /** Of the point that the nearest machine reaches last; null when there is no machine or no point. */
  worstMinutes: number | null;
  /** Of all points by their weight. */
  meanMinutes: number | null;
}

export function figuresOf(needs: readonly Need[], reached: readonly Reached[]): Figures {
  const figures: Figures = {
    points: needs.length,
    covered: 0,
    backedUp: 0,
    weight: 0,
    coveredWeight: 0,
    backedUpWeight: 0,
    worstMinutes: null,
    meanMinutes: null,
  };
  let weightedMinutes = 0;
  for (const [index, { weight }] of needs.entries()) {
    const { within, minutes } = reached[index] as Reached;
    figures.weight += weight;
    if (within > 0) {
      figures.covered += 1;
      figures.coveredWeight += weight;
    }
    if (within > 1) {
      figures.backedUp += 1;
      figures.backedUpWeight += weight;
    }
    if (minutes === null) continue;
    figures.worstMinutes = Math.max(figures.worstMinutes ?? 0, minutes);
    weightedMinutes += weight * minutes;
  }
  if (figures.worstMinutes !== null) figures.meanMinutes = weightedMinutes / figures.weight;
  return figures;
}
