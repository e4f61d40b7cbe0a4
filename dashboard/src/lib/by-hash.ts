import { type Exchange, makeOperation, mapExchange } from '@urql/core';

export interface PersistedQuery extends Record<string, unknown> {
  persistedQuery: { version: 1; sha256Hash: string };
}

/**
 * What is sent instead of a document's text: the gateway that serves these pages knows their documents, and may run no
 * others. While pages are being worked on they are not those of its build, so the text is sent.
 */
export function persistedQuery(document: object): PersistedQuery | null {
  if (import.meta.env.DEV) return null;
  const { __meta__: meta } = document as { __meta__?: { hash: string } };
  return meta ? { persistedQuery: { version: 1, sha256Hash: meta.hash } } : null;
}

export const byHash: Exchange = mapExchange({
  onOperation: (operation) => {
    const known = operation.kind === 'teardown' ? null : persistedQuery(operation.query);
    return known
      ? makeOperation(operation.kind, { ...operation, extensions: { ...operation.extensions, ...known } })
      : operation;
  },
});
