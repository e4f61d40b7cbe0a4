import type { ExpressionSpecification } from 'maplibre-gl';
import { LABEL_FONT_BOLD } from '../../map/base-style';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

const colour = ({ warning }: MapPalette): ExpressionSpecification => [
  'match',
  ['get', 'level'],
  'RED',
  warning.RED,
  'ORANGE',
  warning.ORANGE,
  'YELLOW',
  warning.YELLOW,
  warning.BLUE,
];

const lifted: ExpressionSpecification = [
  'any',
  ['boolean', ['feature-state', 'hover'], false],
  ['boolean', ['feature-state', 'selected'], false],
];

export const warningAreaLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('warning-areas', {
    id: 'warnings-fill',
    type: 'fill',
    paint: { 'fill-color': colour(p), 'fill-opacity': ['case', lifted, 0.2, 0.08] },
  }),
  inSlot('warning-areas', {
    id: 'warnings-hatch',
    type: 'fill',
    paint: { 'fill-pattern': ['concat', 'hatch|', ['get', 'level']], 'fill-opacity': 0.34 },
  }),
  inSlot('warning-areas', {
    id: 'warnings-edge',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour(p), 'line-width': ['case', lifted, 3, 1.6] },
  }),
];

export const warningLabelLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'warnings-label',
    type: 'symbol',
    layout: {
      'text-field': ['get', 'text'],
      'text-font': LABEL_FONT_BOLD,
      'text-size': 12.5,
      'text-variable-anchor': ['center', 'top', 'bottom'],
      'text-radial-offset': 1.2,
    },
    paint: { 'text-color': colour(p), 'text-halo-color': p.halo, 'text-halo-width': 2 },
  }),
];
