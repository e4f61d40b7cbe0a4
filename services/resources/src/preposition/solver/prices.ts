/** What the open sites cost to open. */
export const pricesOf = (open: Uint8Array, prices: ArrayLike<number>): number =>
  open.reduce((sum, isOpen, site) => sum + (isOpen ? (prices[site] as number) : 0), 0);
