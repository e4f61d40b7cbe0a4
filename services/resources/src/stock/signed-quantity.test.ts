import { describe, expect, it } from 'vitest';
import { StockMovementKind as Kind, MAX_BALANCE, signedQuantity } from './signed-quantity.ts';

const stock = (balance: number, expired = false) => ({
  balance,
  unit: '顶',
  unitEn: 'pcs',
  expired,
  expiresOn: expired ? '2026-01-01' : null,
});

describe('what a movement adds to the balance', () => {
  it.each([
    [Kind.RECEIPT, 5, 10, 5],
    [Kind.TRANSFER_IN, 5, 0, 5],
    [Kind.ISSUE, 10, 10, -10],
    [Kind.WRITE_OFF, 3, 10, -3],
    [Kind.TRANSFER_OUT, 1, 10, -1],
    [Kind.COUNT, 7, 10, -3],
    [Kind.COUNT, 12, 10, 2],
    [Kind.COUNT, 10, 10, 0],
    [Kind.COUNT, 0, 10, -10],
  ])('%s of %i with %i there is %i', (kind, quantity, balance, signed) => {
    expect(signedQuantity(kind, quantity, stock(balance))).toBe(signed);
  });

  it.each([
    [Kind.ISSUE, 11, 10, /现有 10 顶/],
    [Kind.WRITE_OFF, 1, 0, /现有 0 顶/],
    [Kind.TRANSFER_OUT, 11, 10, /库存不足/],
    [Kind.RECEIPT, 0, 10, /正整数/],
    [Kind.ISSUE, -1, 10, /正整数/],
    [Kind.RECEIPT, 1, MAX_BALANCE, /超过/],
  ])('%s of %i with %i there is refused', (kind, quantity, balance, message) => {
    expect(() => signedQuantity(kind, quantity, stock(balance))).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(message),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'quantity' }),
      }),
    );
  });

  it('keeps what has expired from being issued, not from being written off', () => {
    expect(() => signedQuantity(Kind.ISSUE, 1, stock(10, true))).toThrow(/2026-01-01/);
    expect(signedQuantity(Kind.WRITE_OFF, 10, stock(10, true))).toBe(-10);
  });
});
