import type { StockMovementKind } from '../../../generated/graphql';

/** The movements that a person records here; a transfer has its own form. */
export const KINDS = [
  'RECEIPT',
  'ISSUE',
  'RESERVE',
  'RELEASE',
  'COUNT',
  'WRITE_OFF',
] as const satisfies readonly StockMovementKind[];
export type Kind = (typeof KINDS)[number];

/** What is set aside stays in the balance. */
export const setsAside = (kind: Kind): boolean => kind === 'RESERVE' || kind === 'RELEASE';

/** What a movement will make of a balance, for the reader to check; the server decides. */
export function balanceAfter(kind: Kind, quantity: number, balance: number): number {
  if (setsAside(kind)) return balance;
  if (kind === 'COUNT') return quantity;
  return kind === 'RECEIPT' ? balance + quantity : balance - quantity;
}
