import { newSecret } from '../secret-text.ts';

/** By which a leaked key is known for one of ours. */
const PREFIX = 'outpost_';
/** Enough of a key to know it by, too little to use it. */
const SHOWN = PREFIX.length + 6;

export const newKeyText = (): string => `${PREFIX}${newSecret()}`;

export const beginningOf = (key: string): string => key.slice(0, SHOWN);

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** The key that a request shows, in `Authorization: Bearer` or `x-api-key`; null when it shows none. */
export function keyIn(headers: Headers): string | null {
  const { authorization, 'x-api-key': given } = headers;
  if (typeof given === 'string') return given;
  return /^Bearer +(\S+)$/i.exec(typeof authorization === 'string' ? authorization : '')?.[1] ?? null;
}
