import { writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { ContentStore } from '../store/content-store.ts';

/** Where a package of an incident lies in the store. */
export const packageKey = (incidentId: string, sha256: string): string => `packages/${incidentId}/${sha256}`;

const latestKey = (incidentId: string): string => `packages/${incidentId}/latest`;

/** The hash of the package that was made last, null when there is none. */
export async function latestOf(store: ContentStore, incidentId: string): Promise<string | null> {
  const content = await store.read(latestKey(incidentId));
  return content && (await text(content)).trim();
}

export async function noteLatest(store: ContentStore, incidentId: string, sha256: string): Promise<void> {
  const draft = await store.draft();
  try {
    await writeFile(draft.path, `${sha256}\n`, { flag: 'wx', mode: 0o600 });
    await store.keep(latestKey(incidentId), draft.path);
  } finally {
    await draft.discard();
  }
}
