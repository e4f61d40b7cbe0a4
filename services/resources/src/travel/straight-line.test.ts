import { describe, expect, it } from 'vitest';
import { straightMetres } from './straight-line.ts';

describe('the straight line between two places', () => {
  // Geodesics by Vincenty's formula.
  it.each([
    [[78.55, 39.79], [78.55, 39.79], 0],
    [[78.3356, 39.9628], [78.6552, 40.0231], 28_103.9],
    [[77.6, 39], [79.2, 40.2], 191_399.1],
    [[76.5, 40], [80.5, 40], 341_546.8],
  ])('from %j to %j', ([a = 0, b = 0], [c = 0, d = 0], metres) => {
    const found = straightMetres({ longitude: a, latitude: b }, { longitude: c, latitude: d });
    expect(Math.abs(found - metres)).toBeLessThanOrEqual(metres * 1e-4 + 0.1);
  });
});
