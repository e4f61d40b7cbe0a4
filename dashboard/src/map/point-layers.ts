import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { LABEL_FONT, LABEL_FONT_BOLD } from './base-style';
import type { Slot } from './layer-order';
import type { MapPalette } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';
import type { ClusterKind } from './symbols';

const clustered: ExpressionSpecification = ['has', 'point_count'];

interface SymbolOptions {
  id: string;
  slot: Slot;
  size?: ExpressionSpecification | number;
  /** Names give way to it. */
  firm?: boolean;
  /** Below this zoom nothing of it is drawn. */
  minzoom?: number;
  /** What is drawn while the county is seen as a whole, where that is simpler. */
  far?: { image: ExpressionSpecification; below: number };
  /** Where the source clusters: what a cluster of it looks like. */
  cluster?: ClusterKind;
  label?: { field: ExpressionSpecification; minzoom: number; offset: number };
}

const DEFAULT_SIZE: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  0.6,
  7.5,
  0.78,
  9,
  0.9,
  12,
  1.05,
];

/** The number on a cluster, in the same layer as the symbols: the one source is then drawn in one go. */
const clusterText = (kind: ClusterKind): SymbolLayerSpecification['layout'] => ({
  'text-field': ['coalesce', ['get', 'point_count_abbreviated'], ''],
  'text-font': LABEL_FONT_BOLD,
  'text-size': ['interpolate', ['linear'], ['zoom'], 6, 10.5, 10, 13],
  'text-offset': kind === 'shelter' ? [0, 0.2] : [0, 0],
  'text-allow-overlap': true,
  'text-ignore-placement': true,
});

export function symbolLayers(
  p: MapPalette,
  { id, slot, size = DEFAULT_SIZE, firm = false, minzoom, far, cluster, label }: SymbolOptions,
): SlotLayer[] {
  const near: ExpressionSpecification = ['get', 'image'];
  const image: ExpressionSpecification = far ? ['step', ['zoom'], far.image, far.below, near] : near;
  const layers: SlotLayer[] = [
    inSlot(slot, {
      id: `${id}-symbol`,
      type: 'symbol',
      ...(minzoom !== undefined && { minzoom }),
      layout: {
        'icon-image': cluster ? ['case', clustered, `cluster|${cluster}`, image] : image,
        'icon-size': size,
        'icon-allow-overlap': true,
        'icon-ignore-placement': !firm,
        'symbol-sort-key': ['coalesce', ['get', 'order'], 0],
        ...(cluster && clusterText(cluster)),
      },
      // Grey fades with age: what nobody has confirmed for too long is seen through.
      paint: { 'text-color': p.ink, 'icon-opacity': ['case', ['==', ['get', 'stale'], true], 0.55, 1] },
    }),
  ];
  if (label) {
    layers.push(
      inSlot(slot, {
        id: `${id}-name`,
        type: 'symbol',
        minzoom: label.minzoom,
        filter: ['!', clustered],
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
