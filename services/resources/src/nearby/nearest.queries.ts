import { schemaOf } from '@outpost/shared/database';
import type { Point } from 'geojson';
import type { DataSource } from 'typeorm';
import type { ResourceStatus } from '../resource-status.ts';

/** At least so much, in the unit that the records give. */
export interface MinimumCapacity {
  value: number;
  unit: string;
}

export interface NearestFilter {
  table: 'team' | 'equipment';
  scope: string;
  kinds: string[] | null;
  statuses: readonly ResourceStatus[] | null;
  withinMetres: number | null;
  /** All of these; for teams. */
  skills: string[] | null;
  /** One of these; for machines. */
  conditions: string[] | null;
  /** For machines. */
  capacity: MinimumCapacity | null;
  first: number;
}

export interface Near {
  id: string;
  metres: number;
}

/**
 * `<->` measures on a sphere, up to half a percent off the spheroid of ST_Distance: so many more are taken from the
 * index than are asked for, that the true order can bring another one in.
 */
const MARGIN = 20;

const ewkt = ({ coordinates: [x = 0, y = 0] }: Point): string => `SRID=4326;POINT(${x} ${y})`;

/** What only teams, or only machines, can be asked for. */
const OWN_FILTER: Record<NearestFilter['table'], string> = {
  team: 'and ($8::text[] is null or r.skills @> $8)',
  equipment: `and ($8::text[] is null or r.condition = any($8))
           and ($9::float8 is null or (r.capacity_value >= $9 and r.capacity_unit = $10))`,
};

function ownParameters({ table, skills, conditions, capacity }: NearestFilter): unknown[] {
  return table === 'team' ? [skills] : [conditions, capacity?.value ?? null, capacity?.unit ?? null];
}

/** What is nearest to each of the places, the nearest first, in one statement. */
export async function nearest(db: DataSource, places: readonly Point[], filter: NearestFilter): Promise<Near[][]> {
  const rows: (Near & { place: number })[] = await db.query(
    `select place.n::int as place, near.id, near.metres
     from unnest($1::text[]) with ordinality as place(at, n)
     cross join lateral (
       select candidate.id, ST_Distance(candidate.point, place.at::geography) as metres
       from (
         select r.id, r.point from ${schemaOf(db)}.${filter.table} r
         where r.retired_at is null and starts_with(r.county, $2)
           and ($3::text[] is null or r.kind = any($3))
           and ($4::text[] is null or r.status = any($4))
           and ($5::float8 is null or ST_DWithin(r.point, place.at::geography, $5))
           ${OWN_FILTER[filter.table]}
         order by r.point <-> place.at::geography limit $6
       ) candidate
       order by metres, candidate.id limit $7
     ) near
     order by place.n, near.metres, near.id`,
    [
      places.map(ewkt),
      filter.scope,
      filter.kinds,
      filter.statuses,
      filter.withinMetres,
      filter.first + MARGIN,
      filter.first,
      ...ownParameters(filter),
    ],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((_, index) => byPlace.get(index + 1) ?? []);
}
