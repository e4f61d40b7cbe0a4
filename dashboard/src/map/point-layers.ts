import type { CircleLayerSpecification, ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, LABEL_FONT_BOLD } from './base-style';
import type { Slot } from './layer-order';
import type { MapPalette } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';
import type { ClusterKind } from './symbols';

const single: ExpressionSpecification = ['!', ['has', 'point_count']];
const when = (
  state: 'hover' | 'selected',
  yes: number,
  no: ExpressionSpecification | number,
): ExpressionSpecification => ['case', ['boolean', ['feature-state', state], false], yes, no];

/** The ring under a symbol that tells hover and selection; data stays as it is, only the feature's state changes. */
export const haloLayer = (id: string, p: MapPalette, radius = 19): SlotLayer =>
  inSlot('halos', {
    id,
    type: 'circle',
    filter: single,
    paint: {
      'circle-radius': when('selected', radius + 4, radius),
      'circle-color': p.accent,
      'circle-opacity': when('selected', 0.28, when('hover', 0.18, 0)),
      'circle-stroke-color': p.accent,
      'circle-stroke-width': when('selected', 2.5, when('hover', 1.5, 0)),
    } satisfies CircleLayerSpecification['paint'],
  });

interface SymbolOptions {
  id: string;
  slot: Slot;
  size?: ExpressionSpecification | number;
  anchor?: 'center' | 'top';
  label?: { field: ExpressionSpecification; minzoom: number; offset: number };
}

const DEFAULT_SIZE: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 6, 0.72, 9, 0.9, 12, 1.05];

export function symbolLayers(
  p: MapPalette,
  { id, slot, size = DEFAULT_SIZE, anchor = 'center', label }: SymbolOptions,
): SlotLayer[] {
  const layout: SymbolLayerSpecification['layout'] = {
    'icon-image': ['get', 'image'],
    'icon-size': size,
    'icon-anchor': anchor,
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
    'symbol-sort-key': ['coalesce', ['get', 'order'], 0],
  };
  const layers: SlotLayer[] = [inSlot(slot, { id: `${id}-symbol`, type: 'symbol', filter: single, layout })];
  if (label) {
    layers.push(
      inSlot(slot, {
        id: `${id}-name`,
        type: 'symbol',
        minzoom: label.minzoom,
        filter: single,
        layout: {
          'text-field': label.field,
          'text-font': LABEL_FONT,
          'text-size': 11.5,
          'text-anchor': 'top',
          'text-offset': [0, label.offset],
          'text-max-width': 9,
          'text-optional': true,
        },
        paint: { 'text-color': p.label, 'text-halo-color': p.halo, 'text-halo-width': 1.5 },
      }),
    );
  }
  return layers;
}

export function clusterLayers(p: MapPalette, id: string, slot: Slot, kind: ClusterKind): SlotLayer[] {
  return [
    inSlot(slot, {
      id: `${id}-cluster`,
      type: 'symbol',
      filter: ['has', 'point_count'],
      layout: {
        'icon-image': `cluster|${kind}`,
        'icon-size': DEFAULT_SIZE,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-font': LABEL_FONT_BOLD,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10.5, 10, 13],
        'text-offset': kind === 'shelter' ? [0, 0.2] : [0, 0],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': p.ink },
    }),
  ];
}
