import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import type { TravelTimes } from '../../travel/routing/travel-times.ts';
import type { Need } from '../demand/needs.ts';
import { type Machine, readyOf } from './machine.ts';
import { type Figures, figuresOf, type Reached, reach } from './reach.ts';

/** How the points of a kind of machine are covered by machines that stand in some way. */
export interface Cover {
  machines: Machine[];
  reached: Reached[];
  figures: Figures;
}

export function coverBy(
  needs: readonly Need[],
  machines: readonly Machine[],
  kind: EquipmentKind,
  times: TravelTimes,
): Cover {
  const ready = readyOf(machines, kind);
  const reached = reach(needs, ready, times);
  return { machines: ready, reached, figures: figuresOf(needs, reached) };
}

/** A point, how it is reached now, and how in the what-if. */
export interface CoveredNeed extends Need {
  now: Reached;
  asIf: Reached;
}

/** Whether a what-if makes a point covered that was not, or the other way round. */
export const changes = ({ now, asIf }: CoveredNeed): boolean => now.within > 0 !== asIf.within > 0;

/** The gaps, the heaviest first, and of equal weight those that are reached last. */
export const gapsOf = (needs: readonly CoveredNeed[]): CoveredNeed[] =>
  needs
    .filter(({ asIf }) => asIf.within === 0)
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        (b.asIf.minutes ?? Number.POSITIVE_INFINITY) - (a.asIf.minutes ?? Number.POSITIVE_INFINITY) ||
        a.demand.code.localeCompare(b.demand.code),
    );
