import type { Change } from '@outpost/shared/change';
import { schemaOf } from '@outpost/shared/database';
import type { Point } from 'geojson';

/** The code of the township whose seat is nearest to a point, as an estimate: the county has no township borders yet. */
export async function nearestTownship(tx: Change, point: Point): Promise<string | null> {
  const rows: { township: string }[] = await tx.manager.query(
    `select township from ${schemaOf(tx.manager)}.unit
     where county = $1 and kind = 'TOWNSHIP' and township is not null and point is not null
     order by point <-> ST_GeomFromGeoJSON($2)::geography limit 1`,
    [tx.ctx.county, JSON.stringify(point)],
  );
  return rows[0]?.township ?? null;
}
