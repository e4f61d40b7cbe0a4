import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';

/** A record as the journal has it, where an instant is a text. */
export interface Recorded {
  entity: string;
  after: Record<string, unknown> & { id: string; version: number };
}

/** The records of an incident as they stood at an instant, by the journal: the newest row of each that was written by then. */
export const recordedAt = (
  ctx: ServiceContext,
  incidentId: string,
  at: Date,
  entities: readonly string[],
): Promise<Recorded[]> =>
  ctx.db.query(
    `select distinct on (entity_id) entity, after from ${schemaOf(ctx.db)}.journal
     where incident_id = $1 and entity = any($2) and at <= $3 and starts_with(county, $4) and after is not null
       and (entity <> 'Incident' or entity_id = $1)
     order by entity_id, seq desc`,
    [incidentId, entities, at, ctx.claims.scope],
  );
