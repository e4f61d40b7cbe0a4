import type { ExpressionSpecification } from 'maplibre-gl';
import { LABEL_FONT } from '../../map/base-style';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

const role = (value: string): ExpressionSpecification => ['==', ['get', 'role'], value];

/** What is reckoned and not reported is drawn fainter. */
export const pastLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('dispatch-lines', {
    id: 'replay-trail',
    type: 'line',
    filter: role('trail'),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': p.accent, 'line-width': 2.5, 'line-opacity': 0.7 },
  }),
  inSlot('incidents', {
    id: 'replay-unit',
    type: 'symbol',
    filter: role('unit'),
    layout: {
      'icon-image': ['get', 'image'],
      'icon-allow-overlap': true,
      'text-field': ['get', 'label'],
      'text-font': LABEL_FONT,
      'text-size': 11.5,
      'text-anchor': 'top',
      'text-offset': [0, 1.5],
      'text-optional': true,
    },
    paint: {
      'icon-opacity': ['case', ['get', 'faint'], 0.75, 1],
      'text-color': p.label,
      'text-halo-color': p.halo,
      'text-halo-width': 1.6,
    },
  }),
];
