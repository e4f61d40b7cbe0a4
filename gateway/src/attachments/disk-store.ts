import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { contentType, HEAD_BYTES, TAIL_BYTES } from './content-type.ts';

/** What came, as it is. */
export interface Received {
  sha256: string;
  bytes: number;
  /** Null when it is nothing that may be attached. */
  type: string | null;
  /** Keeps it, under this id; replaces nothing. */
  keep: (id: string) => Promise<void>;
  discard: () => Promise<void>;
}

/** Where the content of attachments lies, by their ids. */
export interface AttachmentStore {
  /** Takes in at most `limit` bytes and looks at them; null when there are more. Nothing is kept yet. */
  receive: (content: Readable, limit: number) => Promise<Received | null>;
  /** The content of an id, or null when the store does not have it. */
  read: (id: string) => Promise<Readable | null>;
  remove: (id: string) => Promise<void>;
}

/** Ids are UUIDs; anything else is no file of ours. */
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function typeOf(path: string, size: number): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const part = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    const from = Math.max(0, size - TAIL_BYTES);
    return contentType(await part(0, HEAD_BYTES), await part(from, TAIL_BYTES));
  } finally {
    await file.close();
  }
}

/**
 * A folder of this machine, or one that all gateways share: a file an attachment, in a folder by the last two digits
 * of its id. A file is written beside, flushed to the disk, and then put in its place at once.
 */
export function diskStore(folder: string): AttachmentStore {
  const incoming = join(folder, 'incoming');
  const placeOf = (id: string): string => {
    if (!ID.test(id)) throw new Error(`${id} is not an id`);
    return join(folder, id.slice(-2), id);
  };
  return {
    receive: async (content, limit) => {
      await mkdir(incoming, { recursive: true });
      const path = join(incoming, randomUUID());
      const discard = () => rm(path, { force: true });
      const hash = createHash('sha256');
      let bytes = 0;
      const file = await open(path, 'wx', 0o600);
      try {
        for await (const chunk of content as AsyncIterable<Buffer>) {
          bytes += chunk.length;
          if (bytes > limit) break;
          hash.update(chunk);
          await file.writeFile(chunk);
        }
        await file.sync();
      } catch (error) {
        await discard();
        throw error;
      } finally {
        await file.close();
      }
      if (bytes > limit) {
        await discard();
        return null;
      }
      const keep = async (id: string) => {
        const place = placeOf(id);
        await mkdir(join(place, '..'), { recursive: true });
        await rename(path, place);
      };
      return { sha256: hash.digest('hex'), bytes, type: await typeOf(path, bytes), keep, discard };
    },
    read: async (id) => {
      const place = placeOf(id);
      const found = await stat(place).catch(() => null);
      return found?.isFile() ? createReadStream(place) : null;
    },
    remove: (id) => rm(placeOf(id), { force: true }),
  };
}
