import { createHash } from 'node:crypto';

export interface Measured {
  bytes: number;
  sha256: string;
}

/** Passes content on as it comes, and tells at its end how much it was and its hash. */
export async function* measured(
  content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  atEnd: (measured: Measured) => void,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of content) {
    hash.update(chunk);
    bytes += chunk.length;
    yield chunk;
  }
  atEnd({ bytes, sha256: hash.digest('hex') });
}

/** Reads content to its end for its measure alone. */
export async function measureOf(content: AsyncIterable<Uint8Array>): Promise<Measured> {
  let found: Measured | undefined;
  for await (const _chunk of measured(content, (measure) => {
    found = measure;
  }));
  if (!found) throw new Error('content without an end');
  return found;
}
