import { describe, expect, it } from 'vitest';
import { requireBeds } from './beds.ts';

const beds = (all: number, free: number, intensive: number, freeIntensive: number) => ({
  beds: all,
  freeBeds: free,
  intensiveBeds: intensive,
  freeIntensiveBeds: freeIntensive,
});

describe('the beds of a hospital', () => {
  it.each([
    [0, 0, 0, 0],
    [10, 10, 10, 10],
    [200, 35, 12, 3],
  ])('can be %i, %i free, %i intensive, %i free', (...given) => {
    expect(() => requireBeds(beds(...given))).not.toThrow();
  });

  it.each([
    [10, 11, 0, 0, 'freeBeds'],
    [10, 5, 11, 0, 'intensiveBeds'],
    [10, 5, 2, 3, 'freeIntensiveBeds'],
    [10, 1, 5, 2, 'freeIntensiveBeds'],
  ])('cannot be %i, %i free, %i intensive, %i free', (all, free, intensive, freeIntensive, field) => {
    expect(() => requireBeds(beds(all, free, intensive, freeIntensive))).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ field }) }),
    );
  });
});
