import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { READY } from '../../resource-status.ts';
import type { Terrain } from '../../travel/terrain.ts';

export interface PoolRow {
  id: string;
  code: string;
  siteId: string | null;
  longitude: number;
  latitude: number;
}

export interface SiteRow {
  id: string;
  terrain: Terrain;
  longitude: number;
  latitude: number;
}

/** The machines of a kind of the actor's county that can be called at once, by code. */
export const readPool = (ctx: ServiceContext, kind: EquipmentKind): Promise<PoolRow[]> =>
  ctx.db.query(
    `select id, code, site_id as "siteId", ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude
     from ${schemaOf(ctx.db)}.equipment
     where county = $1 and retired_at is null and kind = $2 and status = any($3) order by code`,
    [ctx.county, kind, READY],
  );

/** The sites of the actor's county that are in use: those of `ids`, or all. By code. */
export const readSites = (ctx: ServiceContext, ids: readonly string[] | null): Promise<SiteRow[]> =>
  ctx.db.query(
    `select id, terrain, ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude
     from ${schemaOf(ctx.db)}.preposition_site
     where county = $1 and retired_at is null and ($2::uuid[] is null or id = any($2)) order by code`,
    [ctx.county, ids],
  );
