/** What a movement will make of a balance, for the reader to check; the server decides. */
export function balanceAfter(
  kind: 'RECEIPT' | 'ISSUE' | 'COUNT' | 'WRITE_OFF',
  quantity: number,
  balance: number,
): number {
  if (kind === 'COUNT') return quantity;
  return kind === 'RECEIPT' ? balance + quantity : balance - quantity;
}
