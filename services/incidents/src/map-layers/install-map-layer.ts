import { createHash } from 'node:crypto';
import { type Change, type NewRecord } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput, OutpostError } from '@outpost/shared/errors';
import type { FeatureCollection } from 'geojson';
import { checkFeatures } from './check-features.ts';
import { type Fault, isLayerName, LAYERS } from './layer-rules.ts';
import { MapLayer } from './map-layer.entity.ts';
import type { InstallMapLayerInput } from './map-layer.inputs.ts';
import { invalidAreas, keepFeatures, waitForLayer } from './map-layer.queries.ts';

type LayerValues = Omit<NewRecord<MapLayer>, 'featuresHash'>;

/** Writes a layer over the one that the county has, as its next version, or as its first. */
export async function writeLayer(
  tx: Change,
  values: LayerValues,
  features: FeatureCollection,
  operation = 'INSTALLED',
): Promise<MapLayer> {
  await waitForLayer(tx, values.layer);
  const known = await tx.manager.findOneBy(MapLayer, { county: tx.ctx.county, layer: values.layer });
  const featuresHash = createHash('sha256').update(JSON.stringify(features)).digest('hex');
  const layer = known
    ? await tx.update(MapLayer, known.id, null, { ...values, featuresHash }, { operation })
    : await tx.create(MapLayer, { ...values, featuresHash }, { operation });
  await keepFeatures(tx, layer, features);
  return layer;
}

/** All that is wrong with a layer, in one refusal. */
function layerFaults(faults: Fault[]): OutpostError {
  const sorted = faults.sort((a, b) => (a.feature ?? -1) - (b.feature ?? -1));
  const [first] = sorted;
  return new OutpostError(
    'BAD_USER_INPUT',
    {
      zh: `features：图层数据有 ${faults.length} 处问题，未作任何更改；第一处：${first?.path}：${first?.messages.zh}`,
      en: `features: the layer has ${faults.length} fault(s) and nothing was changed; the first: ${first?.path}: ${first?.messages.en}`,
    },
    { field: 'features', faults: sorted },
  );
}

/** The features in WGS 84; one coded error with every fault when there is any. */
async function soundFeatures(ctx: ServiceContext, input: InstallMapLayerInput): Promise<FeatureCollection> {
  if (!isLayerName(input.layer)) {
    const known = Object.keys(LAYERS).join(', ');
    throw badInput('layer', { zh: `没有图层 ${input.layer}，可选：${known}`, en: `no such layer; there are ${known}` });
  }
  const { surroundings } = countyProfile(ctx);
  const { sound, faults } = checkFeatures(input.features.features, LAYERS[input.layer], input.datum, surroundings);
  const areas = sound.filter(({ feature }) => feature.geometry.type.endsWith('Polygon'));
  const invalid = await invalidAreas(
    ctx.db.manager,
    areas.map(({ feature }) => feature.geometry),
  );
  for (const { index, reason } of invalid) {
    const feature = areas[index]?.index ?? null;
    const at = /\[(.+)\]/.exec(reason)?.[1] ?? '';
    faults.push({
      feature,
      path: `features[${feature}].geometry`,
      messages: {
        zh: `面的边界自相交或无效（WGS 84：${at}）`,
        en: `the area crosses itself or is invalid (WGS 84: ${at})`,
      },
    });
  }
  if (faults.length > 0) throw layerFaults(faults);
  return { type: 'FeatureCollection', features: sound.map(({ feature }) => feature) };
}

/** Installs a county's own data over a layer of its map; from then on the layer is no longer schematic. */
export async function installMapLayer(ctx: ServiceContext, input: InstallMapLayerInput): Promise<MapLayer> {
  const features = await soundFeatures(ctx, input);
  const { name, nameEn } = LAYERS[input.layer as keyof typeof LAYERS];
  return createOnce(ctx, MapLayer, 'installMapLayer', input, (tx) =>
    writeLayer(
      tx,
      {
        layer: input.layer,
        name: input.name?.trim() || name,
        nameEn: input.nameEn?.trim() || nameEn,
        schematic: false,
        accuracyMetres: input.accuracyMetres ?? null,
        attribution: input.source.trim(),
        licence: input.licence.trim(),
        source: input.source.trim(),
      },
      features,
    ),
  );
}
