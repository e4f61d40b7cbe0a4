import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Written by the dashboard's build beside its pages: SHA-256 of a document -> the document. */
const FILE = 'trusted-documents.json';

/** Documents that everyone may run, by the SHA-256 of their text. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** Those of the dashboard that stands in a folder; none when it has not been built. */
export async function loadTrustedDocuments(dashboardDir: string): Promise<TrustedDocuments> {
  let text: string;
  try {
    text = await readFile(join(dashboardDir, FILE), 'utf8');
  } catch {
    return new Map();
  }
  return new Map(Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(text))));
}
