import type { Change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { FeatureCollection } from 'geojson';
import type { EntityManager } from 'typeorm';
import type { MapLayer } from './map-layer.entity.ts';

/** Two that install the same layer at the same time do it one after the other, also when it is not there yet. */
export async function waitForLayer(tx: Change, layer: string): Promise<void> {
  await tx.manager.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `map_layer/${tx.ctx.county}/${layer}`,
  ]);
}

/** Keeps the features of one version of a layer; an older version's stay as they were. */
export async function keepFeatures(tx: Change, layer: MapLayer, features: FeatureCollection): Promise<void> {
  await tx.manager.query(
    `insert into ${schemaOf(tx.manager)}.map_layer_features (layer_id, version, features) values ($1, $2, $3)`,
    [layer.id, layer.version, JSON.stringify(features)],
  );
}

/** The features of a layer as it is, in one query for all layers that a request asks for. */
export const featuresOf = (ctx: ServiceContext, { id, version }: MapLayer): Promise<FeatureCollection> =>
  ctx
    .loader<{ id: string; version: number }, FeatureCollection>(featuresOf, async (keys) => {
      const rows: { id: string; version: number; features: FeatureCollection }[] = await ctx.db.query(
        `select layer_id as id, version, features from ${schemaOf(ctx.db)}.map_layer_features
         where (layer_id, version) in (select * from unnest($1::uuid[], $2::integer[]))`,
        [keys.map((key) => key.id), keys.map((key) => key.version)],
      );
      const byKey = new Map(rows.map((row) => [`${row.id}/${row.version}`, row.features]));
      return keys.map(
        (key) => byKey.get(`${key.id}/${key.version}`) ?? new Error(`the layer ${key.id} has no features`),
      );
    })
    .load({ id, version });

/** Of some areas, those that PostGIS finds invalid, with its reason and where; `index` is the place in the list. */
export async function invalidAreas(
  manager: EntityManager,
  areas: readonly object[],
): Promise<{ index: number; reason: string }[]> {
  if (areas.length === 0) return [];
  return manager.query(
    `select index, reason from (
       select (n - 1)::integer as index, ST_IsValidReason(ST_GeomFromGeoJSON(area::text)) as reason
       from jsonb_array_elements($1::jsonb) with ordinality as given (area, n)
     ) checked where reason <> 'Valid Geometry' order by index`,
    [JSON.stringify(areas)],
  );
}
