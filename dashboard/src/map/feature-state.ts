import type { Map as MapLibre } from 'maplibre-gl';
import type { RecordKind } from '../lib/url-state';
import { SOURCES } from './pointer';

const sourcesOf = (kind: RecordKind): string[] => Object.keys(SOURCES).filter((source) => SOURCES[source] === kind);

export function markFeature(
  map: MapLibre,
  of: { kind: RecordKind; id: string } | null,
  state: 'hover' | 'selected',
  value: boolean,
): void {
  if (!of) return;
  for (const source of sourcesOf(of.kind)) {
    if (map.getSource(source)) map.setFeatureState({ source, id: of.id }, { [state]: value });
  }
}
