import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { Position } from '@outpost/shared/geo/position';
import type { MultiPolygon, Polygon } from 'geojson';
import { RECEIVING } from '../shelters/shelter-states.ts';

export interface ShelterAt {
  shelterId: string;
  distanceMetres: number;
}

export interface PeopleWithin {
  settlements: number;
  people: number;
}

interface Near extends Position {
  first: number;
  /** Null: however far. */
  metres: number | null;
}

interface Within extends Position {
  metres: number;
}

/** The questions of a request as rows `q`, numbered, each with its point `at`. */
const QUESTIONS = `(
  select i::integer, (q->>'first')::integer as first, (q->>'metres')::double precision as metres,
    ST_Point((q->>'longitude')::double precision, (q->>'latitude')::double precision, 4326)::geography as at
  from jsonb_array_elements($1::jsonb) with ordinality as given(q, i)
) q`;

/**
 * The nearest shelters to a point that can take people. The index gives them in order of distance (KNN), for all
 * points that a request asks about in one query.
 */
export const nearestShelters = (ctx: ServiceContext, near: Near): Promise<ShelterAt[]> =>
  ctx
    .loader<Near, ShelterAt[]>(nearestShelters, async (questions) => {
      const rows: (ShelterAt & { i: number })[] = await ctx.db.query(
        `select q.i, s.id as "shelterId", s.metres as "distanceMetres"
         from ${QUESTIONS}
         cross join lateral (
           select id, ST_Distance(point, q.at) as metres from ${schemaOf(ctx.db)}.shelter
           where county like $2 and retired_at is null and state = any($3) and capacity > occupancy
             and (q.metres is null or ST_DWithin(point, q.at, q.metres))
           order by point <-> q.at limit q.first
         ) s
         order by q.i, s.metres, s.id`,
        [JSON.stringify(questions), `${ctx.claims.scope}%`, RECEIVING],
      );
      const byQuestion = Map.groupBy(rows, ({ i }) => i);
      return questions.map((_, index) => byQuestion.get(index + 1) ?? []);
    })
    .load(near);

/** How many settlements, and people in them, stand within a distance of a point; batched likewise. */
export const settlementsWithin = (ctx: ServiceContext, within: Within): Promise<PeopleWithin> =>
  ctx
    .loader<Within, PeopleWithin>(settlementsWithin, async (questions) => {
      const rows: PeopleWithin[] = await ctx.db.query(
        `select s.settlements, s.people
         from ${QUESTIONS}
         cross join lateral (
           select count(*)::integer as settlements, coalesce(sum(people), 0)::integer as people
           from ${schemaOf(ctx.db)}.settlement
           where county like $2 and retired_at is null and ST_DWithin(point, q.at, q.metres)
         ) s
         order by q.i`,
        [JSON.stringify(questions), `${ctx.claims.scope}%`],
      );
      return rows;
    })
    .load(within);

/** How many settlements, and people in them, stand inside an area; batched likewise. */
export const settlementsInside = (ctx: ServiceContext, area: Polygon | MultiPolygon): Promise<PeopleWithin> =>
  ctx
    .loader<Polygon | MultiPolygon, PeopleWithin>(settlementsInside, async (areas) => {
      const rows: PeopleWithin[] = await ctx.db.query(
        `select s.settlements, s.people
         from (
           select i, ST_GeomFromGeoJSON(q::text)::geography as area
           from jsonb_array_elements($1::jsonb) with ordinality as given(q, i)
         ) q
         cross join lateral (
           select count(*)::integer as settlements, coalesce(sum(people), 0)::integer as people
           from ${schemaOf(ctx.db)}.settlement
           where county like $2 and retired_at is null and ST_Covers(q.area, point)
         ) s
         order by q.i`,
        [JSON.stringify(areas), `${ctx.claims.scope}%`],
      );
      return rows;
    })
    .load(area);
