import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { WarningLevel } from '../../generated/graphql';
import { LABEL_FONT_BOLD } from '../../map/base-style';
import type { MapPalette } from '../../map/palette';
import { inSlot, type SlotLayer } from '../../map/slot-layer';
import { LEVELS } from './toFeatures';

const isArea: ExpressionSpecification = ['!=', ['geometry-type'], 'Point'];
const ofLevel = (level: WarningLevel, also: ExpressionSpecification): ExpressionSpecification => [
  'all',
  ['==', ['get', 'level'], level],
  also,
];

/** A warning's name is looked for a place all around its point before it is left out. */
const ANCHORS: NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor'] = [
  'center',
  'top',
  'bottom',
  'left',
  'right',
  'top-left',
  'top-right',
  'bottom-left',
  'bottom-right',
];

/**
 * Areas and their labels are one source: a label stands at a point of its own, or it would be written in every tile.
 * Each level has layers of its own with a plain colour, drawn by the shaders that the rest of the map uses too.
 */
export const warningLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('warning-areas', {
    id: 'warnings-fill',
    type: 'fill',
    filter: isArea,
    paint: { 'fill-pattern': ['concat', 'hatch|', ['get', 'level']], 'fill-antialias': false },
  }),
  ...[...LEVELS].reverse().flatMap((level) => [
    inSlot('warning-areas', {
      id: `warnings-edge-${level}`,
      type: 'line',
      filter: ofLevel(level, isArea),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': p.warning[level], 'line-width': 1.6 },
    }),
    inSlot('base-labels', {
      id: `warnings-label-${level}`,
      type: 'symbol',
      filter: ofLevel(level, ['!', isArea]),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': LABEL_FONT_BOLD,
        'text-size': 12.5,
        'text-variable-anchor': ANCHORS,
        'text-radial-offset': 1.8,
        'text-padding': 0,
      },
      paint: { 'text-color': p.warning[level], 'text-halo-color': p.halo, 'text-halo-width': 2 },
    }),
  ]),
];
