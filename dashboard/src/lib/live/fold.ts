import type { ChangesSubscription } from '../../generated/graphql';

export type Change = ChangesSubscription['changes'];

export const RESET = '*';

export const isNew = (change: Change): boolean => change.operation === 'CREATED' || change.version === 1;

/**
 * Folds a burst: of several changes to one record only the last is written, since it carries the whole record;
 * that the record was created within the burst is kept, because lists must then be asked for again.
 */
export function fold(changes: readonly Change[]): Change[] {
  const latest = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.entity}:${change.id}`;
    const earlier = latest.get(key);
    latest.delete(key);
    latest.set(key, earlier && isNew(earlier) ? { ...change, operation: 'CREATED' } : change);
  }
  return [...latest.values()];
}

/** A change that touches everything: the client has lost its place in the feed. */
export function reset(at: string): Change {
  return {
    __typename: 'Change',
    cursor: '',
    at,
    service: '',
    entity: RESET,
    id: RESET,
    operation: 'RESET',
    version: 0,
    actorName: '',
    incident: null,
    record: null,
  };
}
