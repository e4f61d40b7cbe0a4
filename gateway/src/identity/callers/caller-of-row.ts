import { randomUUID } from 'node:crypto';
import type { Claims } from '@outpost/shared/claims';
import type { Caller } from '../../context.ts';
import type { CallerRow, KeyRow } from './caller.queries.ts';

const bindings = ({ unit_id, team_id, expert_id }: CallerRow) => ({
  ...(unit_id && { unitId: unit_id }),
  ...(team_id && { teamId: team_id }),
  ...(expert_id && { expertId: expert_id }),
});

const claimsOf = (row: CallerRow, language: Claims['language']): Claims => ({
  actor: { id: row.holder_id, name: row.name, role: row.role, ...bindings(row) },
  scope: row.scope,
  county: row.county,
  language,
  requestId: randomUUID(),
});

export const sessionCaller = (row: CallerRow, language: Claims['language']): Caller => ({
  claims: claimsOf(row, language),
  via: 'SESSION',
  id: row.id,
  expiresAt: row.expires_at,
  keyScope: null,
});

export const keyCaller = (row: KeyRow, language: Claims['language']): Caller => ({
  claims: claimsOf(row, language),
  via: 'KEY',
  id: row.id,
  expiresAt: row.expires_at,
  keyScope: { reads: row.reads, writes: row.writes, freeQueries: row.free_queries },
});
