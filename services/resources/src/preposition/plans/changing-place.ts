import { type LonLat, straightMetres } from '../../travel/straight-line.ts';
import type { PlacedMachine } from '../cover/machine.ts';

/** Nearer than this, two places are one. */
export const SAME_PLACE_METRES = 500;

/** Where a machine is now. */
export interface Standing extends LonLat {
  id: string;
  siteId: string | null;
}

/** A machine of a plan that is elsewhere now. */
export interface PlacedElsewhere<M extends Standing = Standing> {
  machine: M;
  to: PlacedMachine;
}

/** A machine that belongs to a site and stands there has nothing to do; one that was only driven past it has. */
const isThere = (machine: Standing, to: PlacedMachine): boolean =>
  machine.siteId === to.siteId && straightMetres(machine, to) <= SAME_PLACE_METRES;

/** The machines of a plan whose place changes, in the plan's order. Machines that the county does not have yet are none. */
export function changingPlace<M extends Standing>(
  placed: readonly PlacedMachine[],
  machines: ReadonlyMap<string, M>,
): PlacedElsewhere<M>[] {
  return placed.flatMap((to) => {
    const machine = to.equipmentId === null ? undefined : machines.get(to.equipmentId);
    return machine && !isThere(machine, to) ? [{ machine, to }] : [];
  });
}
