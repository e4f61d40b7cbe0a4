import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const depotLayers = (p: MapPalette): SlotLayer[] =>
  symbolLayers(p, {
    id: 'depots',
    slot: 'depots',
    minzoom: 6.7,
    size: ['interpolate', ['linear'], ['zoom'], 6, 0.5, 9, 0.8, 12, 1],
    label: { field: ['get', 'label'], minzoom: 11.5, offset: 1.4 },
  });
