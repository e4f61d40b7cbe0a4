import type { Text } from '@outpost/shared/errors';
import type { Geometry } from 'geojson';

export type Shape = Exclude<Geometry['type'], 'GeometryCollection'>;

export interface LayerRule {
  name: string;
  nameEn: string;
  /** The geometry types that the layer is drawn from. */
  shapes: readonly Shape[];
  /** Whether every feature must bear a name, since the map labels it. */
  named: boolean;
}

const AREAS = ['Polygon', 'MultiPolygon'] as const;
const LINES = ['LineString', 'MultiLineString'] as const;

/** The layers of a county's map, and what each may hold. */
export const LAYERS = {
  boundary: { name: '县界', nameEn: 'County boundary', shapes: AREAS, named: false },
  townships: { name: '乡镇', nameEn: 'Townships', shapes: [...AREAS, 'Point'], named: true },
  roads: { name: '公路与铁路', nameEn: 'Roads and railways', shapes: LINES, named: false },
  water: { name: '湖泊水库', nameEn: 'Lakes and reservoirs', shapes: AREAS, named: false },
  rivers: { name: '河流', nameEn: 'Rivers', shapes: LINES, named: false },
  regions: { name: '地理区域', nameEn: 'Physical regions', shapes: AREAS, named: true },
  places: { name: '地名', nameEn: 'Places', shapes: ['Point'], named: true },
  settlements: { name: '居民点', nameEn: 'Settlements', shapes: ['Point'], named: true },
} as const satisfies Record<string, LayerRule>;

export type LayerName = keyof typeof LAYERS;

export const isLayerName = (layer: string): layer is LayerName => Object.hasOwn(LAYERS, layer);

/** A bigger layer belongs into vector tiles: the map loads a layer as one document. */
export const MAX_FEATURES = 20_000;

/** What is wrong with a layer, and where: `feature` counts from 0, and is null for the layer as a whole. */
export interface Fault {
  feature: number | null;
  /** Where in the collection: `features[3].geometry.coordinates[0][12]`. */
  path: string;
  messages: Text;
}
