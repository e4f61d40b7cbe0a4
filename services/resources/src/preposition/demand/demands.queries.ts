import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { Terrain } from '../../travel/terrain.ts';
import type { DemandKind, TargetMinutes } from './demand-point.entity.ts';

/** A point of demand as it is read for a county as a whole; of a settlement, its people stand for a weight. */
export interface DemandRow {
  id: string;
  kind: DemandKind;
  code: string;
  name: string;
  nameEn: string | null;
  township: string | null;
  longitude: number;
  latitude: number;
  /** Null for a settlement: the county profile's terrain holds. */
  terrain: Terrain | null;
  /** Null for a settlement. */
  weight: number | null;
  /** Null for what is no settlement. */
  people: number | null;
  targetMinutes: TargetMinutes;
  seasonFactors: Record<string, number>;
}

/** All points of the actor's county that are in use, settlements among them, by code. */
export const readDemands = (ctx: ServiceContext): Promise<DemandRow[]> => {
  const schema = schemaOf(ctx.db);
  return ctx.db.query(
    `select id, kind, code, name, name_en as "nameEn", township, terrain, weight, null::int as people,
       target_minutes as "targetMinutes", season_factors as "seasonFactors",
       ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude
     from ${schema}.demand_point where county = $1 and retired_at is null
     union all
     select id, 'SETTLEMENT', code, name, null, township, null, null, people, '{}'::jsonb, '{}'::jsonb,
       ST_X(point::geometry), ST_Y(point::geometry)
     from ${schema}.known_settlement where county = $1 and not is_retired
     order by 3, 1`,
    [ctx.county],
  );
};
