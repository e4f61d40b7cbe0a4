import { LABEL_FONT } from '../../map/base-style';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

export const settlementLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('settlements', {
    id: 'settlements-circle',
    type: 'circle',
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['sqrt', ['get', 'people']], 0, 2, 60, 7],
      'circle-color': p.neutral,
      'circle-opacity': 0.55,
      'circle-stroke-color': p.neutral,
      'circle-stroke-width': 1,
    },
  }),
  inSlot('settlements', {
    id: 'settlements-name',
    type: 'symbol',
    minzoom: 11.5,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': LABEL_FONT,
      'text-size': 11,
      'text-anchor': 'top',
      'text-offset': [0, 0.7],
    },
    paint: { 'text-color': p.labelMuted, 'text-halo-color': p.halo, 'text-halo-width': 1.4 },
  }),
];
