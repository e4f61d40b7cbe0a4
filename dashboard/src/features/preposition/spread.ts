import type { BoardMachine } from './what-if';

/** Pixels between machines of one place. */
const APART = 22;

interface Spread {
  one: BoardMachine;
  offset: [number, number];
}

/** Machines that stand at one place side by side, so that each can be taken by itself. */
export function spread(machines: readonly BoardMachine[]): Spread[] {
  const places = new Map<string, BoardMachine[]>();
  for (const one of machines) {
    const place = `${one.at.longitude.toFixed(4)},${one.at.latitude.toFixed(4)}`;
    places.set(place, [...(places.get(place) ?? []), one]);
  }
  return [...places.values()].flatMap((here) =>
    here.map((one, index): Spread => ({ one, offset: [(index - (here.length - 1) / 2) * APART, 0] })),
  );
}
