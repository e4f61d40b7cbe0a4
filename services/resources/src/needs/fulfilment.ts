import type { Fulfilment } from './resource-need.entity.ts';

/** What a dispatch in each state is to the need that it was requested for; a declined or cancelled one is nothing. */
const COUNTS_AS: Record<string, Exclude<keyof Fulfilment, 'missing'>> = {
  REQUESTED: 'assigned',
  APPROVED: 'assigned',
  ACCEPTED: 'assigned',
  EN_ROUTE: 'enRoute',
  ON_SCENE: 'onScene',
  RELEASED: 'finished',
  RETURNED: 'finished',
};

/** How far a need for `quantity` is met by dispatches in these states. */
export function fulfilmentOf(quantity: number, states: readonly string[]): Fulfilment {
  const met = { assigned: 0, enRoute: 0, onScene: 0, finished: 0 };
  for (const state of states) {
    const counted = COUNTS_AS[state];
    if (counted) met[counted] += 1;
  }
  const sum = met.assigned + met.enRoute + met.onScene + met.finished;
  return { ...met, missing: Math.max(0, quantity - sum) };
}
