import type { ExecutionResult } from 'graphql';
import { createClient } from 'graphql-sse';
import { eventually } from './eventually.ts';

/** A change as these readers ask for it. */
export interface SeenChange {
  cursor: string;
  service: string;
  entity: string;
  id: string;
  operation: string;
  version: number;
  incident: { id: string } | null;
  record: {
    __typename: string;
    id?: string;
    title?: string;
    state?: string;
    status?: string;
    severity?: string;
    position?: { longitude: number; latitude: number };
  } | null;
}

const CHANGES = `subscription ($after: Cursor, $entities: [String!]) {
  changes(after: $after, entities: $entities) {
    cursor service entity id operation version incident { id }
    record {
      __typename
      ... on Incident { id title severity incidentState: state }
      ... on Dispatch { id dispatchState: state }
      ... on Equipment { id status position { longitude latitude } }
    }
  }
}`;

type Wire = Omit<SeenChange, 'record'> & {
  record: (NonNullable<SeenChange['record']> & { incidentState?: string; dispatchState?: string }) | null;
};

/** Two states of different types cannot share a name in one selection. */
function toSeen({ record, ...change }: Wire): SeenChange {
  if (!record) return { ...change, record };
  const { incidentState, dispatchState, ...rest } = record;
  const state = incidentState ?? dispatchState;
  return { ...change, record: { ...rest, ...(state !== undefined && { state }) } };
}

export interface ChangesReader {
  /** What came, in the order in which it came. */
  seen: readonly SeenChange[];
  /** Codes of the errors that came. */
  refusals: readonly unknown[];
  /** Waits for a change that fits, also among those that have come already. */
  until: (what: string, fits: (change: SeenChange) => boolean) => Promise<SeenChange>;
  hasEnded: () => boolean;
  close: () => void;
}

export interface ChangesWanted {
  after?: string;
  entities?: string[];
}

/** Who reads: with a key, or with the cookie of a session. */
export interface ChangesFor {
  url: string;
  key?: string;
  cookie?: string;
  /** Another selection than that of these readers. */
  query?: string;
}

/** Subscribes to the changes over server-sent events; resolves when the stream is open. */
export async function readChanges(
  { url, key, cookie, query = CHANGES }: ChangesFor,
  wanted: ChangesWanted = {},
): Promise<ChangesReader> {
  const seen: SeenChange[] = [];
  const refusals: unknown[] = [];
  let isOpen = false;
  let hasEnded = false;
  const client = createClient({
    url: new URL('/graphql/stream', url).toString(),
    headers: { ...(key !== undefined && { 'x-api-key': key }), ...(cookie !== undefined && { cookie }) },
    retryAttempts: 0,
    on: {
      connected: () => {
        isOpen = true;
      },
    },
  });
  const end = () => {
    hasEnded = true;
  };
  client.subscribe<{ changes: Wire }>(
    { query, variables: { ...wanted } },
    {
      next: ({ data, errors }: ExecutionResult<{ changes: Wire }>) => {
        for (const error of errors ?? []) refusals.push(error.extensions['code'] ?? error.message);
        if (data) seen.push(toSeen(data.changes));
      },
      error: (error: unknown) => {
        if (!hasEnded) refusals.push(error);
        end();
      },
      complete: end,
    },
  );
  await eventually('the stream of changes is open', () => isOpen || hasEnded);
  return {
    seen,
    refusals,
    until: (what, fits) => eventually(`a change: ${what}`, () => seen.find(fits)),
    hasEnded: () => hasEnded,
    close: () => {
      end();
      client.dispose();
    },
  };
}
