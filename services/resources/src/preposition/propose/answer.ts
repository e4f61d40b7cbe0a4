import type { TravelTimes } from '../../travel/routing/travel-times.ts';
import type { TravelBasis } from '../../travel/travel-basis.ts';
import { type Figures, figuresOf, reach } from '../cover/reach.ts';
import { evaluate } from '../solver/evaluate.ts';
import type { Instance, Solution } from '../solver/instance.ts';
import { isGain } from './objective.ts';
import { type Place, placingOf } from './placing.ts';
import { type Question, unitOf } from './question.ts';

/** A place of a proposal: a machine that stays or comes, or one that the county does not have yet. */
export interface AnsweredPlace {
  machineId: string | null;
  siteId: string | null;
  longitude: number;
  latitude: number;
  /** Where the machine comes from; null for one that stays, or that is new. */
  from: { siteId: string | null; longitude: number; latitude: number; minutes: number } | null;
  /** What would be lost without it: if it stayed where it was, or was not bought. Null for one that stays. */
  gain: number | null;
}

/** What the solver proposes, in the county's terms, as it is kept. */
export interface Answer {
  basis: TravelBasis;
  /** Weight, or minutes. */
  value: number;
  /** No placing with as few moves has a better value. */
  bound: number;
  /** How far the value may be from the best, as a share of it; 0 is proved. */
  gap: number;
  seconds: number;
  /** The value as machines stand now; null when there are none. */
  valueNow: number | null;
  now: Figures & { machines: number };
  proposed: Figures & { machines: number };
  places: AnsweredPlace[];
  /** Machines that are not needed for this. */
  spare: string[];
}

const figuresAt = ({ needs }: Question, places: readonly Place[], times: TravelTimes) => ({
  ...figuresOf(needs, reach(needs, places, times)),
  machines: places.length,
});

/** Driving alone: a move is no alarm, nobody waits for it to make ready. */
const road = (from: Place, to: Place, { minutes }: TravelTimes): number => minutes(from, to, null);

export function answerOf(question: Question, instance: Instance, solution: Solution, times: TravelTimes): Answer {
  const { places, objective } = question;
  const unit = unitOf(question);
  const sign = isGain(objective) ? 1 : -1;
  const { prices, ...unpriced } = instance;
  const worth = (open: readonly number[]): number => evaluate(unpriced, open) / unit;
  const { open } = solution;
  const value = worth(open);
  const present = [...places.keys()].filter((place) => places[place]?.machineId !== null);
  const { kept, moves, unfilled, spare } = placingOf(places, open, (from, to) => road(from, to, times));
  const without = (place: number, instead: readonly number[]) =>
    sign * (value - worth([...open.filter((one) => one !== place), ...instead]));
  const at = (place: number) => {
    const { siteId, longitude, latitude } = places[place] as Place;
    return { siteId, longitude, latitude };
  };
  const machineAt = (place: number): string | null => places[place]?.machineId ?? null;
  // What the solver charged for places without a machine is no part of what is proposed.
  const charged = open.reduce((sum, place) => sum + (prices?.[place] ?? 0), 0);
  const bound = (solution.bound + sign * charged) / unit;
  return {
    basis: times.basis,
    value,
    bound,
    gap: bound === value ? 0 : Math.abs(bound - value) / Math.max(Math.abs(value), Number.MIN_VALUE),
    seconds: solution.seconds,
    valueNow: present.length > 0 ? worth(present) : null,
    now: figuresAt(
      question,
      present.map((place) => places[place] as Place),
      times,
    ),
    proposed: figuresAt(
      question,
      open.map((place) => places[place] as Place),
      times,
    ),
    places: [
      ...moves
        .map(({ from, to }) => ({
          ...at(to),
          machineId: machineAt(from),
          from: { ...at(from), minutes: road(places[from] as Place, places[to] as Place, times) },
          gain: without(to, [from]),
        }))
        .sort((a, b) => b.gain - a.gain),
      ...unfilled.map((place) => ({ ...at(place), machineId: null, from: null, gain: without(place, []) })),
      ...kept.map((place) => ({ ...at(place), machineId: machineAt(place), from: null, gain: null })),
    ],
    spare: spare.flatMap((place) => machineAt(place) ?? []),
  };
}
