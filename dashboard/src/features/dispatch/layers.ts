import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

const moving: ExpressionSpecification = ['in', ['get', 'state'], ['literal', ['EN_ROUTE', 'ON_SCENE']]];
export const dispatchLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('dispatch-lines', {
    id: 'dispatch-casing',
    type: 'line',
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': p.halo, 'line-width': 6, 'line-opacity': 0.6 },
  }),
  inSlot('dispatch-lines', {
    id: 'dispatch-planned',
    type: 'line',
    filter: ['!', moving],
    paint: { 'line-color': p.accent, 'line-width': 2, 'line-dasharray': [2, 2] },
  }),
  inSlot('dispatch-lines', {
    id: 'dispatch-moving',
    type: 'line',
    filter: moving,
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': p.accent, 'line-width': 2.5 },
  }),
  inSlot('dispatch-lines', {
    id: 'dispatch-arrows',
    type: 'symbol',
    layout: {
      'symbol-placement': 'line',
      'icon-image': 'arrow',
      'symbol-spacing': 60,
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  }),
  inSlot('dispatch-lines', {
    id: 'dispatch-hit',
    type: 'line',
    paint: { 'line-color': p.accent, 'line-width': 14, 'line-opacity': 0 },
  }),
];
