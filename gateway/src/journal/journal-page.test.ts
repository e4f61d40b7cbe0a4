import { describe, expect, it } from 'vitest';
import { cursorOf, type FoundSlice, pageOf, placesOf } from './journal-page.ts';

/** A journal of rows 1, 2, 3 … at these minutes, read before a place. */
const slice = (service: string, minutes: number[], first: number, before = minutes.length + 1): FoundSlice => ({
  service,
  rows: minutes
    .map((minute, at) => ({ position: at + 1, at: `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z` }))
    .filter(({ position }) => position < before)
    .reverse()
    .slice(0, first + 1),
  head: minutes.length > 0 ? { position: minutes.length, hash: 'h' } : null,
});

const JOURNALS = { incidents: [1, 4, 6, 5, 9], resources: [2, 3, 7], experts: [] };

function readAll(first: number): string[] {
  const seen: string[] = [];
  let after: string | undefined;
  for (;;) {
    const from = after ? placesOf(after) : new Map<string, number>();
    const slices = Object.entries(JOURNALS).map(([service, minutes]) =>
      slice(service, minutes, first, from.get(service)),
    );
    const { edges, more } = pageOf(slices, first, from);
    seen.push(...edges.map(({ node }) => `${node.service} ${node.position}`));
    if (!more) return seen;
    after = edges.at(-1)?.cursor;
  }
}

describe('a page of all journals', () => {
  it.each([1, 2, 3, 50])(
    'is newest first, each journal in its own order, nothing twice or left out: by %i',
    (first) => {
      expect(readAll(first)).toEqual([
        'incidents 5',
        'resources 3',
        'incidents 4',
        'incidents 3',
        'incidents 2',
        'resources 2',
        'resources 1',
        'incidents 1',
      ]);
    },
  );

  it('leaves what was written after the first page off the pages that follow', () => {
    const { edges } = pageOf([slice('incidents', [9], 1), slice('resources', [1, 2], 1)], 1, new Map());
    expect(placesOf(edges[0]?.cursor ?? '')).toEqual(
      new Map([
        ['incidents', 1],
        ['resources', 3],
      ]),
    );
  });

  it.each(['', 'x', 'bnVsbA', cursorOf(new Map([['incidents', 0.5]]))])(
    'knows no cursor that is none: %s',
    (cursor) => {
      expect(() => placesOf(cursor)).toThrow('游标无效');
    },
  );
});
