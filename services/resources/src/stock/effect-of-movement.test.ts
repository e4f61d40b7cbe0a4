import { describe, expect, it } from 'vitest';
import { effectOfMovement, StockMovementKind as Kind, MAX_BALANCE } from './effect-of-movement.ts';

const stock = (balance: number, expired = false, reserved = 0, reservedForIncident = 0) => ({
  balance,
  reserved,
  reservedForIncident,
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
    expect(effectOfMovement(kind, quantity, stock(balance))).toEqual({ quantity: signed, reserved: 0 });
  });

  it.each([
    [Kind.ISSUE, 11, 10, /现有 10 顶/],
    [Kind.WRITE_OFF, 1, 0, /现有 0 顶/],
    [Kind.TRANSFER_OUT, 11, 10, /库存不足/],
    [Kind.RECEIPT, 0, 10, /正整数/],
    [Kind.ISSUE, -1, 10, /正整数/],
    [Kind.RECEIPT, 1, MAX_BALANCE, /超过/],
  ])('%s of %i with %i there is refused', (kind, quantity, balance, message) => {
    expect(() => effectOfMovement(kind, quantity, stock(balance))).toThrow(
      expect.objectContaining({
        message: expect.stringMatching(message),
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'quantity' }),
      }),
    );
  });

  it('keeps what has expired from being issued, not from being written off', () => {
    expect(() => effectOfMovement(Kind.ISSUE, 1, stock(10, true))).toThrow(/2026-01-01/);
    expect(effectOfMovement(Kind.WRITE_OFF, 10, stock(10, true))).toEqual({ quantity: -10, reserved: 0 });
    expect(() => effectOfMovement(Kind.RESERVE, 1, stock(10, true))).toThrow(/2026-01-01/);
  });
});

describe('what is set aside for incidents', () => {
  it.each([
    ['a reservation of what is free', Kind.RESERVE, 4, 10, 6, 0, { quantity: 0, reserved: 4 }],
    ['a release of all that an incident has', Kind.RELEASE, 3, 10, 6, 3, { quantity: 0, reserved: -3 }],
    ['an issue of less than its share', Kind.ISSUE, 2, 10, 6, 3, { quantity: -2, reserved: -2 }],
    ['an issue of its share and all that is free', Kind.ISSUE, 7, 10, 6, 3, { quantity: -7, reserved: -3 }],
    ['a write-off of what is free', Kind.WRITE_OFF, 4, 10, 6, 0, { quantity: -4, reserved: 0 }],
    ['a count that finds what is set aside and no more', Kind.COUNT, 6, 10, 6, 0, { quantity: -4, reserved: 0 }],
  ])('%s', (_what, kind, quantity, balance, reserved, own, effect) => {
    expect(effectOfMovement(kind, quantity, stock(balance, false, reserved, own))).toEqual(effect);
  });

  it.each([
    ['a reservation of more than is free', Kind.RESERVE, 5, 10, 6, 0, /已预留 6 顶/],
    ['a release of more than the incident has', Kind.RELEASE, 4, 10, 6, 3, /只有 3 顶/],
    ['an issue of what another incident has', Kind.ISSUE, 8, 10, 6, 3, /已预留 6 顶/],
    ['an issue to nobody of what is set aside', Kind.ISSUE, 5, 10, 6, 0, /可先解除预留/],
    ['a transfer of what is set aside', Kind.TRANSFER_OUT, 5, 10, 6, 6, /库存不足/],
    ['a count that finds less than is set aside', Kind.COUNT, 5, 10, 6, 0, /不能记为 5 顶/],
  ])('%s is refused', (_what, kind, quantity, balance, reserved, own, message) => {
    expect(() => effectOfMovement(kind, quantity, stock(balance, false, reserved, own))).toThrow(message);
  });
});
