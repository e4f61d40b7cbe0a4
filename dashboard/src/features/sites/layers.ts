import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const siteLayers = (p: MapPalette): SlotLayer[] =>
  symbolLayers(p, {
    id: 'sites',
    slot: 'sites',
    size: ['interpolate', ['linear'], ['zoom'], 6, 0.72, 8, 0.88, 11, 1.05],
    label: { field: ['get', 'label'], minzoom: 10, offset: 2.3 },
  });
