import type { ExpressionSpecification } from 'maplibre-gl';
import { LABEL_FONT_BOLD } from '../../map/base-style';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';
import { toneColour } from './marking-kinds';

const is = (name: string, value: string | boolean): ExpressionSpecification => ['==', ['get', name], value];
const isArea: ExpressionSpecification = ['==', ['geometry-type'], 'Polygon'];

export const markingLayers = (p: MapPalette): SlotLayer[] => {
  const colour: ExpressionSpecification = [
    'match',
    ['get', 'tone'],
    'danger',
    toneColour('danger', p),
    'leave',
    toneColour('leave', p),
    'open',
    toneColour('open', p),
    toneColour('plain', p),
  ];
  const edge = (dashed: boolean): SlotLayer =>
    inSlot('marking-areas', {
      id: `markings-edge-${dashed ? 'broken' : 'whole'}`,
      type: 'line',
      filter: ['all', is('role', 'shape'), is('dashed', dashed)],
      layout: { 'line-join': 'round', 'line-cap': dashed ? 'butt' : 'round' },
      paint: {
        'line-color': colour,
        'line-width': ['case', isArea, 2.5, 4.5],
        ...(dashed && { 'line-dasharray': [2.5, 1.5] }),
      },
    });
  return [
    inSlot('marking-areas', {
      id: 'markings-fill',
      type: 'fill',
      filter: ['all', is('role', 'shape'), isArea],
      paint: { 'fill-color': colour, 'fill-opacity': 0.13, 'fill-antialias': false },
    }),
    inSlot('marking-areas', {
      id: 'markings-casing',
      type: 'line',
      filter: is('role', 'shape'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': p.halo, 'line-width': ['case', isArea, 4.5, 7], 'line-opacity': 0.6 },
    }),
    edge(false),
    edge(true),
    inSlot('marking-signs', {
      id: 'markings-sign',
      type: 'symbol',
      filter: is('role', 'sign'),
      layout: {
        'icon-image': ['get', 'image'],
        'icon-allow-overlap': true,
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT_BOLD,
        'text-size': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': ['case', is('image', ''), 0.2, 1.5],
        'text-optional': true,
      },
      paint: { 'text-color': p.label, 'text-halo-color': p.halo, 'text-halo-width': 1.8 },
    }),
  ];
};
