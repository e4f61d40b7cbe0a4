import { describe, expect, it } from 'vitest';
import { requireYuan } from './money.ts';

describe('a sum of money', () => {
  it.each([0.01, 1, 19.99, 1.1, 0.07, 123456789.12, 100_000_000_000])('can be %d yuan', (yuan) => {
    expect(requireYuan(yuan, 'amountYuan')).toBe(yuan);
  });

  it.each([0, -1, 0.001, 1.005, 100_000_000_000.01, Number.NaN, Number.POSITIVE_INFINITY])(
    'cannot be %d yuan',
    (yuan) => {
      expect(() => requireYuan(yuan, 'amountYuan')).toThrow(
        expect.objectContaining({ extensions: expect.objectContaining({ field: 'amountYuan' }) }),
      );
    },
  );
});
