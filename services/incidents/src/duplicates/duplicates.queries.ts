import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { Point } from 'geojson';
import { OPEN_STATES } from '../incidents/incident-states.ts';
import { WITHIN } from './likeness.ts';

/** An open incident near a place and a time, and how far from them. */
export interface NearReport {
  /** Whose neighbour it is: the id that was asked for. */
  of: string;
  id: string;
  metres: number;
  minutes: number;
}

const REACH = [WITHIN.alike.metres, `${WITHIN.alike.minutes} minutes`, OPEN_STATES] as const;

const APART = `ST_Distance(a.point, b.point) as metres,
  abs(extract(epoch from b.occurred_at - a.occurred_at))::double precision / 60 as minutes`;
/** By time first: the index on it leaves a handful, whose distance is then measured. */
const NEAR = `b.county = a.county and b.retired_at is null and b.state = any($3)
  and b.occurred_at between a.occurred_at - $2::interval and a.occurred_at + $2::interval
  and ST_DWithin(a.point, b.point, $1)`;

/** The open incidents near each of some incidents: one query for all. */
export const nearIncidents = (ctx: ServiceContext, ids: readonly string[]): Promise<NearReport[]> =>
  ctx.db.query(
    `select a.id as of, b.id, ${APART} from ${schemaOf(ctx.db)}.incident a
     join ${schemaOf(ctx.db)}.incident b on ${NEAR} and b.id <> a.id
     where a.id = any($4) and a.state = any($3)`,
    [...REACH, ids],
  );

/** The open incidents near a place and a time that are only being reported. */
export const nearPlace = (ctx: ServiceContext, point: Point, occurredAt: Date): Promise<Omit<NearReport, 'of'>[]> =>
  ctx.db.query(
    `select b.id, ${APART}
     from (select $4::text as county, ST_GeomFromGeoJSON($5)::geography as point, $6::timestamptz as occurred_at) a
     join ${schemaOf(ctx.db)}.incident b on ${NEAR}`,
    [...REACH, ctx.county, JSON.stringify(point), occurredAt],
  );
