import { schemaOf } from '@outpost/shared/database';
import type { Point } from 'geojson';
import type { DataSource } from 'typeorm';

export interface NearFacility {
  id: string;
  metres: number;
}

const ewkt = ({ coordinates: [x = 0, y = 0] }: Point): string => `SRID=4326;POINT(${x} ${y})`;

/** The facilities nearest to each of the places that have a bed free, the nearest first, in one statement. */
export async function nearestFacilities(
  db: DataSource,
  places: readonly Point[],
  scope: string,
  first: number,
): Promise<NearFacility[][]> {
  const rows: (NearFacility & { place: number })[] = await db.query(
    `select place.n::int as place, near.id, near.metres
     from unnest($1::text[]) with ordinality as place(at, n)
     cross join lateral (
       select f.id, ST_Distance(f.point, place.at::geography) as metres
       from ${schemaOf(db)}.medical_facility f
       where f.retired_at is null and starts_with(f.county, $2) and f.free_beds > 0
       order by metres, f.id limit $3
     ) near
     order by place.n, near.metres, near.id`,
    [places.map(ewkt), scope, first],
  );
  const byPlace = Map.groupBy(rows, ({ place }) => place);
  return places.map((_, index) => byPlace.get(index + 1) ?? []);
}
