import type { ServiceContext } from '@outpost/shared/context';
import { listQuery } from '@outpost/shared/lookup';
import type { Geometry, MultiPoint, Position } from 'geojson';
import type { SelectQueryBuilder } from 'typeorm';
import { Warning } from './warning.entity.ts';
import { STANDING_STATES, type WarningState } from './warning-states.ts';
import { WarningLevel } from './warning-terms.ts';

type Query = SelectQueryBuilder<Warning>;

const IN_FORCE = `(r.state = any(:standing) and r.startsAt <= :at and (r.endsAt is null or r.endsAt > :at))`;

/** As it stood at an instant that has passed: issued by then, not yet lifted. */
const WAS_IN_FORCE = `(r.issuedAt <= :at and (r.liftedAt is null or r.liftedAt > :at)
  and r.startsAt <= :at and (r.endsAt is null or r.endsAt > :at))`;

/** Narrows a list to the warnings that are in force at an instant, or to the others. */
export const whereInForce = (query: Query, inForce: boolean, at: Date): Query =>
  query.andWhere(inForce ? IN_FORCE : `not ${IN_FORCE}`, { standing: STANDING_STATES, at });

/** Narrows a list by the state that each warning is in at an instant; EXPIRED follows from the end. */
export const whereStates = (query: Query, states: WarningState[], at: Date): Query =>
  query.andWhere(
    `(case when r.state = any(:standing) and r.endsAt <= :at then 'EXPIRED' else r.state end) = any(:states)`,
    { standing: STANDING_STATES, at, states },
  );

const RANK = Object.values(WarningLevel);

/** The highest level first, the latest issued first among equals. */
const bySeverity = (a: Warning, b: Warning): number =>
  RANK.indexOf(a.level) - RANK.indexOf(b.level) || b.issuedAt.getTime() - a.issuedAt.getTime();

const STANDS_IN = 'ST_Intersects(r.area, ST_SetSRID(ST_GeomFromGeoJSON(:within), 4326))';

/** The warnings in force at an instant, of the whole county or of those that touch a place; the highest level first. */
export async function findInForce(ctx: ServiceContext, at: Date | null, within: Geometry | null): Promise<Warning[]> {
  const now = ctx.now();
  const query = listQuery(ctx, Warning, undefined, []);
  if (at && at.getTime() < now.getTime()) query.andWhere(WAS_IN_FORCE, { at });
  else whereInForce(query, true, at ?? now);
  if (within) query.andWhere(STANDS_IN, { within: JSON.stringify(within) });
  return (await query.getMany()).sort(bySeverity);
}

/** For each place, the warnings in force that cover it: one query for all places. */
export async function findCovering(ctx: ServiceContext, places: readonly Position[]): Promise<Warning[][]> {
  const all: MultiPoint = { type: 'MultiPoint', coordinates: [...places] };
  const { entities, raw } = await whereInForce(listQuery(ctx, Warning, undefined, []), true, ctx.now())
    .andWhere(STANDS_IN, { within: JSON.stringify(all) })
    .addSelect(
      `array(
        select (place.n - 1)::int
        from unnest(cast(:longitudes as float8[]), cast(:latitudes as float8[])) with ordinality as place (x, y, n)
        where ST_Intersects(r.area, ST_SetSRID(ST_MakePoint(place.x, place.y), 4326)))`,
      'places',
    )
    .setParameters({ longitudes: places.map(([x]) => x), latitudes: places.map(([, y]) => y) })
    .getRawAndEntities<{ places: number[] }>();
  const found: Warning[][] = places.map(() => []);
  entities.forEach((warning, row) => {
    for (const place of raw[row]?.places ?? []) found[place]?.push(warning);
  });
  return found.map((warnings) => warnings.sort(bySeverity));
}
