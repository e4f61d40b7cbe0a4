import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const siteLayers = (p: MapPalette): SlotLayer[] =>
  symbolLayers(p, {
    id: 'sites',
    slot: 'sites',
    firm: true,
    far: { image: ['get', 'empty'], below: 6.7 },
    size: ['interpolate', ['linear'], ['zoom'], 6, 0.6, 7.5, 0.84, 11, 1.05],
    label: { field: ['get', 'label'], minzoom: 10, offset: 2.3 },
  });
