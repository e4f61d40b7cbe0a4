import type { ExpressionSpecification } from 'maplibre-gl';
import { useMemo } from 'react';
import { usePreferences } from '../lib/use-preferences';
import { FeatureLayer } from './FeatureLayer';
import { type Mark, markFeatures } from './marks';
import { type MapPalette, PALETTES } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';

const selected = <T extends number | ExpressionSpecification>(yes: T, no: T): ExpressionSpecification => [
  'case',
  ['==', ['get', 'how'], 'selected'],
  yes,
  no,
];
const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];

const markLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('halos', {
    id: 'mark-line',
    type: 'line',
    filter: ['!', isPoint],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': p.accent, 'line-width': selected(4.5, 3.5) },
  }),
  inSlot('halos', {
    id: 'mark-ring',
    type: 'circle',
    filter: isPoint,
    paint: {
      'circle-radius': selected(['+', ['get', 'radius'], 4], ['get', 'radius']),
      'circle-color': p.accent,
      'circle-opacity': selected(0.28, 0.18),
      'circle-stroke-color': p.accent,
      'circle-stroke-width': selected(2.5, 1.5),
    },
  }),
  // What is opened is to be seen, also when it stands in a cluster.
  inSlot('marks', {
    id: 'mark-symbol',
    type: 'symbol',
    filter: ['all', isPoint, ['==', ['get', 'how'], 'selected'], ['!=', ['get', 'image'], '']],
    layout: {
      'icon-image': ['get', 'image'],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  }),
];

/** Rings and lines around what the reader points at or has opened. */
export function MarkLayer({ hovered, selection }: { hovered: Mark | null; selection: Mark | null }) {
  const { theme } = usePreferences();
  const data = useMemo(() => markFeatures(hovered, selection), [hovered, selection]);
  return <FeatureLayer id="marks" data={data} layers={markLayers(PALETTES[theme])} />;
}
