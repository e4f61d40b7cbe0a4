import { createHash, randomBytes } from 'node:crypto';

/** A secret that no one guesses: 32 random bytes, readable in a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a secret. It is too long to be guessed, so a plain hash is enough. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
