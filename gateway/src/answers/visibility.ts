import type { GatewayContext } from '../context.ts';

/**
 * What decides which records and fields a caller sees, as a key: two callers with the same key get the same answer to
 * the same query, unless the query asks who they are.
 */
export function visibilityOf({ claims, caller }: GatewayContext): string {
  const { role, unitId, teamId, expertId } = claims.actor;
  const { reads, writes } = caller.keyScope ?? { reads: null, writes: null };
  return JSON.stringify([role, unitId, teamId, expertId, claims.scope, claims.county, claims.language, reads, writes]);
}
