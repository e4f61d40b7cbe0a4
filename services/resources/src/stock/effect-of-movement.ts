import { badInput } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum StockMovementKind {
  RECEIPT = 'RECEIPT',
  ISSUE = 'ISSUE',
  COUNT = 'COUNT',
  WRITE_OFF = 'WRITE_OFF',
  TRANSFER_IN = 'TRANSFER_IN',
  TRANSFER_OUT = 'TRANSFER_OUT',
  RESERVE = 'RESERVE',
  RELEASE = 'RELEASE',
}
registerEnumType(StockMovementKind, {
  name: 'StockMovementKind',
  description: '入库、出库、盘点、报废、调入、调出、预留、解除预留',
});

/** A larger stock of anything in a county's depot is a slip; it also keeps sums within the database's integers. */
export const MAX_BALANCE = 100_000_000;

/** What the rule needs of the item, as it stands. */
export interface Stock {
  balance: number;
  /** Of the balance, set aside for incidents. */
  reserved: number;
  /** Of that, set aside for the incident of the movement. */
  reservedForIncident: number;
  unit: string;
  unitEn: string;
  expired: boolean;
  expiresOn: string | null;
}

/** What a movement adds, signed: to the balance, and to what of it is set aside. */
export interface Effect {
  quantity: number;
  reserved: number;
}

const { RECEIPT, ISSUE, COUNT, WRITE_OFF, TRANSFER_IN, TRANSFER_OUT, RESERVE, RELEASE } = StockMovementKind;

/** Before any refusal. An issue to an incident takes first what is set aside for it. */
function plainEffect(kind: StockMovementKind, quantity: number, stock: Stock): Effect {
  switch (kind) {
    case RECEIPT:
    case TRANSFER_IN:
      return { quantity, reserved: 0 };
    case ISSUE:
      return { quantity: -quantity, reserved: 0 - Math.min(quantity, stock.reservedForIncident) };
    case WRITE_OFF:
    case TRANSFER_OUT:
      return { quantity: -quantity, reserved: 0 };
    case COUNT:
      return { quantity: quantity - stock.balance, reserved: 0 };
    case RESERVE:
      return { quantity: 0, reserved: quantity };
    case RELEASE:
      return { quantity: 0, reserved: -quantity };
  }
}

/**
 * What a movement does to an item. `quantity` is an amount, or what a count found. Refuses to take out or set aside more
 * than is free, to release more than is set aside for the incident, and to issue or reserve what has expired (it can be
 * written off).
 */
export function effectOfMovement(kind: StockMovementKind, quantity: number, stock: Stock): Effect {
  const { balance, reserved, reservedForIncident, unit, unitEn } = stock;
  if (kind !== COUNT && quantity < 1) {
    throw badInput('quantity', { zh: '应为正整数', en: 'must be a positive whole number' });
  }
  if ((kind === ISSUE || kind === RESERVE) && stock.expired) {
    throw badInput('kind', {
      zh: `该批物资已于 ${stock.expiresOn} 过期，不能发放，可作报废处理`,
      en: `this stock expired on ${stock.expiresOn} and cannot be issued; it can be written off`,
    });
  }
  const effect = plainEffect(kind, quantity, stock);
  if (kind === RELEASE && quantity > reservedForIncident) {
    throw badInput('quantity', {
      zh: `为该事故预留的只有 ${reservedForIncident} ${unit}`,
      en: `only ${reservedForIncident} ${unitEn} are reserved for this incident`,
    });
  }
  const after = balance + effect.quantity;
  if (after < reserved + effect.reserved) {
    const aside = reserved > 0;
    throw badInput('quantity', {
      zh: `库存不足，现有 ${balance} ${unit}${aside ? `，其中已预留 ${reserved} ${unit}` : ''}，不能${kind === COUNT ? '记为' : '动用'} ${quantity} ${unit}${aside ? '，可先解除预留' : ''}`,
      en: `there are ${balance} ${unitEn} left${aside ? `, ${reserved} of them reserved` : ''}; ${quantity} cannot be ${kind === COUNT ? 'recorded' : 'taken out'}${aside ? ' before a reservation is released' : ''}`,
    });
  }
  if (after > MAX_BALANCE) {
    throw badInput('quantity', {
      zh: `结存将超过 ${MAX_BALANCE}，请核对数量`,
      en: `the balance would be more than ${MAX_BALANCE}; check the quantity`,
    });
  }
  return effect;
}
