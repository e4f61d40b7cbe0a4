import type { Claims } from '@outpost/shared/claims';
import type { FastifyRequest } from 'fastify';

/** Which fields an API key may read and write, as coordinates of the graph: `Query.incidents`, `Incident.*`, `*`. */
export interface KeyScope {
  reads: readonly string[];
  writes: readonly string[];
  /** Whether it may send documents of its own where only trusted ones run. */
  freeQueries: boolean;
}

/** Who asks, and by what: a signed-in session, or an API key. */
export interface Caller {
  claims: Claims;
  via: 'SESSION' | 'KEY';
  /** Of the session or of the key: what limits count by, and what can be revoked. */
  id: string;
  /** From then on it is no longer accepted; null for a key without an end. */
  expiresAt: Date | null;
  /** Null for a person, whose role alone decides. */
  keyScope: KeyScope | null;
}

/** Finds out who asks, from the cookie or the key; UNAUTHENTICATED when that is nobody. */
export type CallerOf = (request: Pick<FastifyRequest, 'headers'>) => Promise<Caller>;

/** What a subgraph in this process sees of one request. */
export interface ReaderContext {
  claims: Claims;
  language: Claims['language'];
}

/** What the gateway knows of one request. */
export interface GatewayContext extends ReaderContext {
  caller: Caller;
}

export const readerContext = (claims: Claims): ReaderContext => ({ claims, language: claims.language });

export const gatewayContext = (caller: Caller): GatewayContext => ({ ...readerContext(caller.claims), caller });
