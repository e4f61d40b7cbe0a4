import type { Readable } from 'node:stream';

/** A file of this machine that content is written into before it is known whether it is kept. */
export interface Draft {
  path: string;
  /** Nothing is left of it, unless it was kept. */
  discard: () => Promise<void>;
}

/** Where the content of attachments and of archives lies: by keys like `a1/<id>`, names separated by slashes. */
export interface ContentStore {
  draft: () => Promise<Draft>;
  /** Puts a draft's file in its place, at once: a reader finds all of it or none. */
  keep: (key: string, path: string) => Promise<void>;
  /** Null when the store does not have it. */
  read: (key: string) => Promise<Readable | null>;
  remove: (key: string) => Promise<void>;
}

const NAME = '[0-9a-z][0-9a-z-]*';
const KEY = new RegExp(`^${NAME}(/${NAME})*$`);

/** Refuses what is no key of ours: no path leads out of the store. */
export function requireKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`${key} is not a key`);
  return key;
}
