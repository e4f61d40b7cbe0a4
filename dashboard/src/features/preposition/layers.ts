import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

interface Look {
  fill: (p: MapPalette) => string;
  ring: (p: MapPalette) => string;
}

/** How a point is drawn, on the map and in the legend: reached or not by fill, changed by ring. */
export const POINT_LOOKS: Readonly<Record<'covered' | 'gap' | 'opened' | 'closed', Look>> = {
  covered: { fill: (p) => p.available, ring: (p) => p.outline },
  gap: { fill: (p) => p.warning.RED, ring: (p) => p.outline },
  opened: { fill: (p) => p.warning.RED, ring: (p) => p.accent },
  closed: { fill: (p) => p.available, ring: (p) => p.accent },
};

const covered: ExpressionSpecification = ['boolean', ['get', 'covered'], false];
const changed: ExpressionSpecification = ['!=', ['get', 'covered'], ['get', 'coveredNow']];
/** Heavier points are larger, by the root of their weight. */
const radius = (least: number, most: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['sqrt', ['get', 'weight']],
  0.3,
  least,
  4,
  most,
];

/** Heat of the gaps by their weight, and the points over it. */
export const boardLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('settlements', {
    id: 'board-heat',
    type: 'heatmap',
    filter: ['!', covered],
    maxzoom: 13,
    paint: {
      'heatmap-weight': ['interpolate', ['linear'], ['get', 'weight'], 0, 0.15, 10, 1],
      'heatmap-intensity': ['interpolate', ['linear'], ['zoom'], 6, 0.7, 11, 1.4],
      'heatmap-radius': ['interpolate', ['exponential', 2], ['zoom'], 6, 14, 8, 30, 11, 90],
      'heatmap-color': [
        'interpolate',
        ['linear'],
        ['heatmap-density'],
        0,
        'rgba(0,0,0,0)',
        0.4,
        p.warning.ORANGE,
        1,
        p.warning.RED,
      ],
      'heatmap-opacity': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 12, 0.22],
    },
  }),
  inSlot('settlements', {
    id: 'board-points',
    type: 'circle',
    layout: { 'circle-sort-key': ['case', covered, 0, 1] },
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, radius(2, 4), 10, radius(4, 8)],
      'circle-color': ['case', covered, POINT_LOOKS.covered.fill(p), POINT_LOOKS.gap.fill(p)],
      'circle-stroke-color': ['case', changed, POINT_LOOKS.opened.ring(p), POINT_LOOKS.gap.ring(p)],
      'circle-stroke-width': ['case', changed, 2.5, 1],
    },
  }),
];

/** From where a machine stands to where it is taken to stand. */
export const moveLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('dispatch-lines', {
    id: 'board-moves',
    type: 'line',
    layout: { 'line-cap': 'round' },
    paint: { 'line-color': p.accent, 'line-width': 2, 'line-dasharray': [2, 2] },
  }),
];
