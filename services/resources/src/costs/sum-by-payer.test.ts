import { describe, expect, it } from 'vitest';
import { Payer } from './cost-record.entity.ts';
import { sumByPayer } from './sum-by-payer.ts';

const cost = (payerName: string, amountYuan: number, retiredAt: Date | null = null) => ({
  payer: payerName === '巴楚县人民政府' ? Payer.LOCAL_GOVERNMENT : Payer.RESPONSIBLE_UNIT,
  payerName,
  amountYuan,
  retiredAt,
});

describe('what each payer bears', () => {
  it('is exact to the cent, the largest first, without what was cancelled', () => {
    const costs = [
      cost('甲公司', 0.1),
      cost('甲公司', 0.2),
      cost('巴楚县人民政府', 1200.5),
      cost('甲公司', 99, new Date(0)),
    ];
    expect(sumByPayer(costs)).toEqual({
      totalYuan: 1200.8,
      byPayer: [
        { payer: Payer.LOCAL_GOVERNMENT, payerName: '巴楚县人民政府', amountYuan: 1200.5 },
        { payer: Payer.RESPONSIBLE_UNIT, payerName: '甲公司', amountYuan: 0.3 },
      ],
    });
  });

  it('is nothing of nothing', () => {
    expect(sumByPayer([])).toEqual({ totalYuan: 0, byPayer: [] });
  });
});
