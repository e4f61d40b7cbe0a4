import { badInput } from '@outpost/shared/errors';
import type { ValueTransformer } from 'typeorm';

/** A larger sum than this (100 billion yuan) is a slip; it also keeps the cents exact in a double. */
const MAX_YUAN = 100_000_000_000;

/** `numeric(14,2)` in the database, a number of yuan here. */
export const yuanColumn: ValueTransformer = {
  to: (yuan: number | null) => yuan,
  from: (stored: string | null) => (stored === null ? null : Number(stored)),
};

/** A sum of money in yuan, to the cent, of more than nothing. */
export function requireYuan(yuan: number, field: string): number {
  const cents = yuan * 100;
  if (yuan > 0 && yuan <= MAX_YUAN && Math.abs(cents - Math.round(cents)) < 1e-3) return Math.round(cents) / 100;
  throw badInput(field, {
    zh: `应为大于 0、不超过 ${MAX_YUAN} 元、至多两位小数的金额`,
    en: `must be more than 0 and at most ${MAX_YUAN} yuan, with at most two decimals`,
  });
}
