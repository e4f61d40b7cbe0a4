/** Draw order, lowest first. Every layer of the map names the slot that it is drawn in. */
export const SLOTS = [
  'regions',
  'water',
  'outside',
  'boundary',
  'roads',
  'warning-areas',
  'marking-areas',
  'base-labels',
  'settlements',
  'dispatch-lines',
  'halos',
  'shelters',
  'depots',
  'teams',
  'equipment',
  'sites',
  'marking-signs',
  'incidents',
  'marks',
] as const;
export type Slot = (typeof SLOTS)[number];

export const slotId = (slot: Slot): string => `slot-${slot}`;

/** Layers that answer to the pointer, the topmost first. */
export const INTERACTIVE = [
  'incidents-symbol',
  'sites-symbol',
  'equipment-symbol',
  'teams-symbol',
  'depots-symbol',
  'shelters-symbol',
  'dispatch-hit',
  'settlements-circle',
  'warnings-label-RED',
  'warnings-label-ORANGE',
  'warnings-label-YELLOW',
  'warnings-label-BLUE',
  'warnings-fill',
] as const;
