import { setImmediate as breathe } from 'node:timers/promises';
import type { TravelTimes } from '../../travel/routing/travel-times.ts';
import type { Need } from '../demand/needs.ts';
import type { Instance } from '../solver/instance.ts';
import { isGain, PrepositionObjective, SOLVER_OBJECTIVE } from './objective.ts';
import type { Place } from './placing.ts';

/** What is asked of the solver, in the county's terms. */
export interface Question {
  needs: readonly Need[];
  places: readonly Place[];
  /** Machines that stay where they stand. */
  fixedMachines: ReadonlySet<string>;
  /** How many machines are to stand. */
  count: number;
  objective: PrepositionObjective;
  /** A machine is moved for this gain and more: a share of all weight, or minutes. */
  leastGain: number;
  firstShare: number;
}

const weightOf = (needs: readonly Need[]): number => needs.reduce((sum, { weight }) => sum + weight, 0);

/**
 * What one unit of the county's value is in the solver's: the solver adds up weighted minutes where people speak of the
 * mean.
 */
export const unitOf = ({ objective, needs }: Pick<Question, 'objective' | 'needs'>): number =>
  objective === PrepositionObjective.MEDIAN ? weightOf(needs) : 1;

/** What a move must bring, in the solver's unit. */
const priceOf = ({ objective, needs, leastGain }: Question): number =>
  isGain(objective) || objective === PrepositionObjective.MEDIAN ? leastGain * weightOf(needs) : leastGain;

/** Rows between two breaths: this thread has others to serve. */
const ROWS = 200;

/** The location problem: minutes from each place to each point. Gives way to other work while it is made. */
export async function instanceOf(question: Question, { minutes }: TravelTimes): Promise<Instance> {
  const { needs, places, fixedMachines, count, objective, firstShare } = question;
  const costs: Float64Array[] = [];
  for (const [row, { demand }] of needs.entries()) {
    if (row % ROWS === 0) await breathe();
    costs.push(Float64Array.from(places, (place) => minutes(place, demand)));
  }
  const price = priceOf(question);
  return {
    objective: SOLVER_OBJECTIVE[objective],
    costs,
    weights: Float64Array.from(needs, ({ weight }) => weight),
    k: count,
    limit: Float64Array.from(needs, ({ targetMinutes }) => targetMinutes),
    fixed: [...places.keys()].filter((place) => fixedMachines.has(places[place]?.machineId ?? '')),
    prices: Float64Array.from(places, ({ machineId }) => (machineId === null ? price : 0)),
    firstShare,
  };
}
