import type { MapGeoJSONFeature, Map as MapLibre, PointLike } from 'maplibre-gl';
import type { RecordKind } from '../lib/url-state';
import { INTERACTIVE } from './layer-order';

/** Which source shows which kind of record. */
const SOURCES: Readonly<Record<string, RecordKind>> = {
  incidents: 'incident',
  sites: 'site',
  equipment: 'equipment',
  teams: 'team',
  depots: 'depot',
  shelters: 'shelter',
  settlements: 'settlement',
  warnings: 'warning',
  dispatches: 'dispatch',
};

const LAYER_IDS: readonly string[] = INTERACTIVE;

export interface Hit {
  kind: RecordKind;
  id: string;
  source: string;
  label: string;
  cluster: { id: number; count: number } | null;
  feature: MapGeoJSONFeature;
}

const rank = (feature: MapGeoJSONFeature): number => LAYER_IDS.indexOf(feature.layer.id);

function hitOf(feature: MapGeoJSONFeature): Hit | null {
  const kind = SOURCES[feature.source];
  if (!kind) return null;
  const { id, label, cluster_id: clusterId, point_count: count } = feature.properties as Record<string, unknown>;
  const cluster = typeof clusterId === 'number' ? { id: clusterId, count: Number(count) } : null;
  return { kind, id: String(id ?? ''), source: feature.source, label: String(label ?? ''), cluster, feature };
}

/** The topmost object at a pixel; `slack` pixels around it count as well, for thumbs. */
export function hitAt(map: MapLibre, { x, y }: { x: number; y: number }, slack: number): Hit | null {
  const layers = INTERACTIVE.filter((id) => map.getLayer(id));
  const box: [PointLike, PointLike] = [
    [x - slack, y - slack],
    [x + slack, y + slack],
  ];
  const found = map.queryRenderedFeatures(box, { layers }).sort((a, b) => rank(a) - rank(b));
  const first = found[0];
  return first ? hitOf(first) : null;
}
