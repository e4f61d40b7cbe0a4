import { describe, expect, it } from 'vitest';
import { balanceAfter } from './balance-after';

describe('the balance after a movement', () => {
  it.each([
    ['RECEIPT', 5, 15],
    ['ISSUE', 5, 5],
    ['WRITE_OFF', 12, -2],
    ['COUNT', 7, 7],
    ['RESERVE', 7, 10],
    ['RELEASE', 7, 10],
  ] as const)('of %s %d with ten there is %d', (kind, quantity, after) => {
    expect(balanceAfter(kind, quantity, 10)).toBe(after);
  });
});
