import type { CostRecord, PayerSum } from './cost-record.entity.ts';

type Cost = Pick<CostRecord, 'payer' | 'payerName' | 'amountYuan' | 'retiredAt'>;

const sumOf = (costs: Cost[]): number =>
  costs.reduce((cents, { amountYuan }) => cents + Math.round(amountYuan * 100), 0) / 100;

/** What each payer bears, the largest sum first; cancelled records count for nothing. Sums are exact to the cent. */
export function sumByPayer(costs: Cost[]): { totalYuan: number; byPayer: PayerSum[] } {
  const valid = costs.filter(({ retiredAt }) => retiredAt === null);
  const byPayer = [...Map.groupBy(valid, ({ payer, payerName }) => `${payer} ${payerName}`).values()].map((group) => ({
    payer: (group[0] as Cost).payer,
    payerName: (group[0] as Cost).payerName,
    amountYuan: sumOf(group),
  }));
  return { totalYuan: sumOf(valid), byPayer: byPayer.sort((a, b) => b.amountYuan - a.amountYuan) };
}
