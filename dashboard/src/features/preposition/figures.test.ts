import { describe, expect, it } from 'vitest';
import { shareOf, signed, tenth } from './figures';

const figures = { weight: 8, coveredWeight: 2 } as Parameters<typeof shareOf>[0];

describe('the figures of the board', () => {
  it('say the share of the weight in per cent', () => {
    expect(shareOf(figures)).toBe(25);
    expect(shareOf({ ...figures, weight: 0, coveredWeight: 0 })).toBe(100);
  });

  it.each([
    [0.04, ''],
    [1.25, '+1.3'],
    [-3, '−3'],
  ])('show a change of %s as "%s"', (value, text) => {
    expect(signed(value)).toBe(text);
  });

  it('are rounded to a tenth', () => {
    expect([tenth(12), tenth(12.34)]).toEqual(['12', '12.3']);
  });
});
