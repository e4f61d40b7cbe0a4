import type { FeedChange } from '../feed/feed.ts';

/** A sealed row of the journal, as queries give it. */
export interface PlacedRow {
  place: string;
  at: Date;
  actor_name: string;
  county: string;
  entity: string;
  entity_id: string;
  operation: string;
  version: number;
  incident_id: string | null;
  after: Record<string, unknown> | null;
}

export const toChange = (service: string, row: PlacedRow): FeedChange => ({
  service,
  position: Number(row.place),
  at: row.at.toISOString(),
  actorName: row.actor_name,
  county: row.county,
  entity: row.entity,
  id: row.entity_id,
  operation: row.operation,
  version: row.version,
  incidentId: row.incident_id,
  after: row.after,
});
