import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ContentStore, requireKey } from './content-store.ts';

/** What is on its way to the disk is on the disk afterwards, whatever happens to the power. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * A folder of this machine, or one that all gateways share: a file for each key. A file is written beside, flushed to
 * the disk, and then put in its place at once.
 */
export function diskStore(folder: string): ContentStore {
  const incoming = join(folder, 'incoming');
  const placeOf = (key: string): string => join(folder, requireKey(key));
  return {
    draft: async () => {
      await mkdir(incoming, { recursive: true });
      const path = join(incoming, randomUUID());
      return { path, discard: () => rm(path, { force: true }) };
    },
    keep: async (key, path) => {
      const place = placeOf(key);
      await mkdir(dirname(place), { recursive: true });
      await flush(path);
      await rename(path, place);
    },
    read: async (key) => {
      const place = placeOf(key);
      const found = await stat(place).catch(() => null);
      return found?.isFile() ? createReadStream(place) : null;
    },
    remove: (key) => rm(placeOf(key), { force: true }),
  };
}
