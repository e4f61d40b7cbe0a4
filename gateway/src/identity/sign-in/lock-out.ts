import { createHash } from 'node:crypto';

export interface Guard {
  key: string;
  /** After so many failures it is locked. */
  limit: number;
}

/** How long it is locked after the last failure, and after which failures are forgotten. */
export const LOCKED_MS = 15 * 60_000;

/** A person who mistypes from one place is told after this many; nobody else is hindered by it. */
const AT_ONE_PLACE = 8;
/** An address behind which a whole office sits. */
const OF_ADDRESS = 40;
/** Guesses at one account from everywhere. */
const OF_ACCOUNT = 60;

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * What a failed sign-in counts against. By the e-mail that was given, whether anybody has it or not: being locked
 * out tells nothing about who exists.
 */
export function guardsOf(email: string, address: string): Guard[] {
  const account = digest(email.trim().toLowerCase());
  return [
    { key: `place:${account}:${address}`, limit: AT_ONE_PLACE },
    { key: `address:${address}`, limit: OF_ADDRESS },
    { key: `account:${account}`, limit: OF_ACCOUNT },
  ];
}
