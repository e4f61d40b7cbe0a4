import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import { collection, labelPoints, outsideOf } from './geometry';

/** A layer of the county's own map, as the graph gives it. */
export interface BaseLayer {
  layer: string;
  schematic: boolean;
  version: number;
  features: FeatureCollection;
}

const marked = (layer: string, features: readonly Feature[]): Feature[] =>
  features.map(({ geometry, properties }) => ({
    type: 'Feature',
    geometry,
    properties: { ...properties, layer },
  }));

/**
 * The county's map as one collection, each feature with the name of its `layer`: the map cuts and clips the tiles of
 * one source where it would do so for nine. `outside` and `region-labels` are made here, the rest is the county's.
 */
export function baseFeatures(layers: readonly BaseLayer[]): FeatureCollection {
  const all = layers.flatMap(({ layer, features }) => marked(layer, features.features));
  const boundary = layers.find(({ layer }) => layer === 'boundary');
  const regions = layers.find(({ layer }) => layer === 'regions');
  if (boundary) all.push(...marked('outside', [outsideOf(boundary.features)]));
  if (regions) all.push(...marked('region-labels', labelPoints(regions.features).features));
  return collection(all);
}

/** The features of one layer of the collection, narrowed by `also`. */
export const ofLayer = (layer: string, also?: ExpressionSpecification): ExpressionSpecification => {
  const its: ExpressionSpecification = ['==', ['get', 'layer'], layer];
  return also ? ['all', its, also] : its;
};
