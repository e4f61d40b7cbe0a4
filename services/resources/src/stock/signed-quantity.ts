import { badInput } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum StockMovementKind {
  RECEIPT = 'RECEIPT',
  ISSUE = 'ISSUE',
  COUNT = 'COUNT',
  WRITE_OFF = 'WRITE_OFF',
  TRANSFER_IN = 'TRANSFER_IN',
  TRANSFER_OUT = 'TRANSFER_OUT',
}
registerEnumType(StockMovementKind, {
  name: 'StockMovementKind',
  description: '入库、出库、盘点、报废、调入、调出',
});

/** A larger stock of anything in a county's depot is a slip; it also keeps sums within the database's integers. */
export const MAX_BALANCE = 100_000_000;

const SIGN: Record<StockMovementKind, 1 | -1 | 0> = {
  RECEIPT: 1,
  TRANSFER_IN: 1,
  ISSUE: -1,
  WRITE_OFF: -1,
  TRANSFER_OUT: -1,
  COUNT: 0,
};

/** What the rule needs of the item, as it stands. */
export interface Stock {
  balance: number;
  unit: string;
  unitEn: string;
  expired: boolean;
  expiresOn: string | null;
}

/**
 * What a movement adds to the balance. `quantity` is an amount, or what a count found. Refuses to take out more than
 * there is, and to issue what has expired (it can be written off).
 */
export function signedQuantity(kind: StockMovementKind, quantity: number, stock: Stock): number {
  const { balance } = stock;
  if (kind !== StockMovementKind.COUNT && quantity < 1) {
    throw badInput('quantity', { zh: '应为正整数', en: 'must be a positive whole number' });
  }
  if (kind === StockMovementKind.ISSUE && stock.expired) {
    throw badInput('kind', {
      zh: `该批物资已于 ${stock.expiresOn} 过期，不能发放，可作报废处理`,
      en: `this stock expired on ${stock.expiresOn} and cannot be issued; it can be written off`,
    });
  }
  const signed = kind === StockMovementKind.COUNT ? quantity - balance : SIGN[kind] * quantity;
  const after = balance + signed;
  if (after < 0) {
    throw badInput('quantity', {
      zh: `库存不足，现有 ${balance} ${stock.unit}，不能出库 ${quantity} ${stock.unit}`,
      en: `there are ${balance} ${stock.unitEn} left; ${quantity} cannot be taken out`,
    });
  }
  if (after > MAX_BALANCE) {
    throw badInput('quantity', {
      zh: `结存将超过 ${MAX_BALANCE}，请核对数量`,
      en: `the balance would be more than ${MAX_BALANCE}; check the quantity`,
    });
  }
  return signed;
}
