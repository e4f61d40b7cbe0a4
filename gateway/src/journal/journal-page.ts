import { badInput } from '@outpost/shared/errors';
import { z } from 'zod';

/** A row as a service's journal gives it. */
export interface FoundRow {
  position: number;
  at: string;
  [field: string]: unknown;
}

/** What a service found: rows newest first, at most one more than were asked for, and its newest seal. */
export interface FoundSlice {
  service: string;
  rows: FoundRow[];
  head: { position: number; hash: string } | null;
}

/** Before which position each service's journal is read on: a page of all journals ends at one place in each. */
export type Places = ReadonlyMap<string, number>;

const placesShape = z.record(z.string(), z.number().int().min(1));

export const cursorOf = (places: Places): string =>
  Buffer.from(JSON.stringify(Object.fromEntries(places))).toString('base64url');

export function placesOf(cursor: string): Places {
  try {
    const parsed = placesShape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (parsed.success) return new Map(Object.entries(parsed.data));
  } catch {
    // not ours: refused below like any other
  }
  throw badInput('after', {
    zh: '游标无效，请使用上一页返回的 endCursor',
    en: 'not a cursor; use the endCursor of the page before',
  });
}

export interface JournalEdge {
  cursor: string;
  node: FoundRow & { service: string };
}

/**
 * One page of several journals, newest first. Each journal keeps its own order, the positions; between journals the
 * time decides. `from` is where the page before ended; for the first page, behind each journal's newest seal,
 * so that what is written meanwhile stays off the pages that follow.
 */
export function pageOf(
  slices: readonly FoundSlice[],
  first: number,
  from: Places,
): { edges: JournalEdge[]; more: boolean } {
  const places = new Map(slices.map(({ service, head }) => [service, from.get(service) ?? (head?.position ?? 0) + 1]));
  const taken = new Map(slices.map(({ service }) => [service, 0]));
  const next = (slice: FoundSlice) => slice.rows[taken.get(slice.service) ?? 0];
  const newest = () =>
    slices.reduce<FoundSlice | null>((best, slice) => {
      const [row, than] = [next(slice), best && next(best)];
      return row && (!than || row.at > than.at) ? slice : best;
    }, null);
  const edges: JournalEdge[] = [];
  for (let slice = newest(); slice && edges.length < first; slice = newest()) {
    const row = next(slice);
    if (!row) break;
    const { service } = slice;
    taken.set(service, (taken.get(service) ?? 0) + 1);
    places.set(service, row.position);
    edges.push({ cursor: cursorOf(places), node: { ...row, service } });
  }
  return { edges, more: newest() !== null };
}
