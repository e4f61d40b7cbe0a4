import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ContentStore, Draft } from '../store/content-store.ts';
import { contentType, HEAD_BYTES, TAIL_BYTES } from './content-type.ts';

/** What came, as it is. */
export interface Received extends Draft {
  sha256: string;
  bytes: number;
  /** Null when it is nothing that may be attached. */
  type: string | null;
}

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

/** Writes at most `limit` bytes of it; null when there are more. */
async function write(
  content: Readable,
  path: string,
  limit: number,
): Promise<{ sha256: string; bytes: number } | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > limit) return null;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Takes in at most `limit` bytes and looks at them; null when there are more. Nothing is kept yet. */
export async function receive(store: ContentStore, content: Readable, limit: number): Promise<Received | null> {
  const draft = await store.draft();
  try {
    const written = await write(content, draft.path, limit);
    if (written) return { ...draft, ...written, type: await typeOf(draft.path, written.bytes) };
  } catch (error) {
    await draft.discard();
    throw error;
  }
  await draft.discard();
  return null;
}
