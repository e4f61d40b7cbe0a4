import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import { ACTIVE_STATES } from '../dispatches/dispatch-states.ts';
import type { ForceAt } from './force-at.ts';

type Found = Omit<ForceAt, 'position'> & { longitude: number | null; latitude: number | null };

/**
 * The dispatches of an incident that were active at an instant by the journal, and where each team or machine was seen
 * last by then: by the newest row of its own, or by a position report after that. One query, however many there are.
 */
export async function forcesAt(ctx: ServiceContext, incidentId: string, at: Date): Promise<ForceAt[]> {
  const schema = schemaOf(ctx.db);
  const journal = `${schema}.journal`;
  const rows: Found[] = await ctx.db.query(
    `with sent as (
       select distinct on (entity_id) entity_id as id, after,
         coalesce(after->>'teamId', after->>'equipmentId') as who
       from ${journal}
       where incident_id = $1 and entity = 'Dispatch' and at <= $2 and starts_with(county, $3)
       order by entity_id, seq desc)
     select sent.id as "dispatchId", sent.after->>'code' as code, sent.after->>'state' as state, sent.after->>'task' as task,
       sent.after->>'teamId' as "teamId", sent.after->>'equipmentId' as "equipmentId",
       coalesce(reported.longitude, known.longitude) as longitude, coalesce(reported.latitude, known.latitude) as latitude,
       coalesce(reported.at, known.at) as "positionAt"
     from sent
     left join lateral (
       select (j.after#>>'{point,coordinates,0}')::float8 as longitude, (j.after#>>'{point,coordinates,1}')::float8 as latitude,
         (j.after->>'positionAt')::timestamptz as at
       from ${journal} j
       where j.entity_id = sent.who::uuid and j.at <= $2 and j.after ? 'point'
       order by j.seq desc limit 1) known on true
     left join lateral (
       select (r->>'longitude')::float8 as longitude, (r->>'latitude')::float8 as latitude, (r->>'at')::timestamptz as at
       from ${schema}.position_batch b, jsonb_array_elements(b.reports) r
       where b.created_at <= $2 and b.created_at >= coalesce(known.at, (sent.after->>'requestedAt')::timestamptz)
         and coalesce(r->>'teamId', r->>'equipmentId') = sent.who
         and (r->>'at')::timestamptz <= $2 and (known.at is null or (r->>'at')::timestamptz >= known.at)
       order by (r->>'at')::timestamptz desc limit 1) reported on true
     where sent.after->>'state' = any($4)
     order by sent.after->>'requestedAt', sent.id`,
    [incidentId, at, ctx.claims.scope, ACTIVE_STATES],
  );
  return rows.map(({ longitude, latitude, ...force }) => ({
    ...force,
    position: longitude === null || latitude === null ? null : { longitude, latitude },
  }));
}
