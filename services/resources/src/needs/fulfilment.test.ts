import { describe, expect, it } from 'vitest';
import { fulfilmentOf } from './fulfilment.ts';

describe('how far a need is met', () => {
  it.each([
    [3, [], { assigned: 0, enRoute: 0, onScene: 0, finished: 0, missing: 3 }],
    [3, ['REQUESTED', 'DECLINED', 'CANCELLED'], { assigned: 1, enRoute: 0, onScene: 0, finished: 0, missing: 2 }],
    [3, ['APPROVED', 'ACCEPTED', 'EN_ROUTE'], { assigned: 2, enRoute: 1, onScene: 0, finished: 0, missing: 0 }],
    [2, ['ON_SCENE', 'RELEASED', 'RETURNED'], { assigned: 0, enRoute: 0, onScene: 1, finished: 2, missing: 0 }],
  ])('of %i, by dispatches that are %j', (quantity, states, expected) => {
    expect(fulfilmentOf(quantity, states)).toEqual(expected);
  });
});
