import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

/** A package on disk: its entries by their paths, read one at a time. */
export interface OpenPackage {
  /** In the order of the file; a path that stands there twice is there twice. */
  entries: readonly Entry[];
  /** The first with a path. */
  find: (path: string) => Entry | undefined;
  read: (entry: Entry) => Promise<AsyncIterable<Uint8Array>>;
  close: () => void;
}

/** A package has a file for each attachment; more entries than that are no package of ours. */
const MOST_ENTRIES = 200_000;

/** Throws what yauzl says of a file that is no ZIP file, or a broken one. */
export async function openPackage(path: string): Promise<OpenPackage> {
  const zip: ZipFile = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true });
  try {
    if (zip.entryCount > MOST_ENTRIES) throw new Error(`${zip.entryCount} entries`);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const byPath = new Map(entries.toReversed().map((entry) => [entry.fileName, entry]));
    return {
      entries,
      find: (wanted) => byPath.get(wanted),
      read: (entry) => zip.openReadStreamPromise(entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Small parts are read whole: what claims to be larger than that is no manifest. */
export async function readWhole(content: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.length;
    if (bytes > limit) throw new Error(`more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The hash of the file itself. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}
