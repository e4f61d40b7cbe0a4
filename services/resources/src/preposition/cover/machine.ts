import type { PositionInput } from '@outpost/shared/geo/position';
import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import type { Stand } from './reach.ts';

/** A machine where it stands; without an id, one that the county does not have yet. */
export interface Machine extends Stand {
  id: string | null;
  kind: EquipmentKind;
  /** Whether it can be called at once. */
  isReady: boolean;
}

/** A what-if: machines that are away or down, and machines that stand elsewhere. */
export interface WhatIf {
  without: ReadonlySet<string>;
  /** Of machines that there are: the kind is theirs. */
  moved: ReadonlyMap<string, Stand>;
  /** Machines that the county does not have yet. */
  added: readonly (Stand & { kind: EquipmentKind })[];
}

/** A machine and the place that somebody gives it. */
export interface PlacedMachine extends Stand {
  /** Null: one that the county does not have yet, of this kind. */
  equipmentId: string | null;
  kind: EquipmentKind | null;
  siteId: string | null;
  /** As it was given, in its own datum; null for a site. */
  givenPosition: PositionInput | null;
}

/** The what-if of machines that are away and machines that have been given places. */
export function whatIfOf(without: readonly string[], placed: readonly PlacedMachine[]): WhatIf {
  const standOf = ({ longitude, latitude, terrain }: PlacedMachine): Stand => ({ longitude, latitude, terrain });
  return {
    without: new Set(without),
    moved: new Map(placed.flatMap((one) => (one.equipmentId === null ? [] : [[one.equipmentId, standOf(one)]]))),
    added: placed.flatMap((one) => (one.kind === null ? [] : [{ ...standOf(one), kind: one.kind }])),
  };
}

/** The machines as they would stand. What is away covers nothing, wherever it was to stand. */
export const standAs = (machines: readonly Machine[], { without, moved, added }: WhatIf): Machine[] => [
  ...machines
    .filter(({ id }) => id === null || !without.has(id))
    .map((machine) => ({ ...machine, ...(machine.id !== null && moved.get(machine.id)) })),
  ...added.map((stand) => ({ ...stand, id: null, isReady: true })),
];

/** Those of a kind that can be called at once. */
export const readyOf = (machines: readonly Machine[], kind: EquipmentKind): Machine[] =>
  machines.filter((machine) => machine.kind === kind && machine.isReady);
