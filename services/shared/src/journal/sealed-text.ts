/**
 * SQL for the text of a journal row that its seal vouches for: one JSON object as PostgreSQL writes `jsonb` (keys
 * in a fixed order), the time in UTC to the microsecond. The row's `seq` and `tx` stand before it in what is
 * hashed. Part of a landed migration: it never changes; a new column of the journal needs a new form beside it.
 */
export const sealedText = (row: string): string => `jsonb_build_object(
    'at', to_char(${row}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actorId', ${row}.actor_id, 'actorName', ${row}.actor_name, 'requestId', ${row}.request_id,
    'county', ${row}.county, 'entity', ${row}.entity, 'entityId', ${row}.entity_id,
    'operation', ${row}.operation, 'version', ${row}.version, 'incidentId', ${row}.incident_id,
    'before', ${row}.before, 'after', ${row}.after)::text`;

/** The shape of that text. */
export interface SealedRow {
  at: string;
  actorId: string;
  actorName: string;
  requestId: string;
  county: string;
  entity: string;
  entityId: string;
  operation: string;
  version: number;
  incidentId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
