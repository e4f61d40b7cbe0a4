import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const shelterLayers = (p: MapPalette): SlotLayer[] =>
  symbolLayers(p, {
    id: 'shelters',
    slot: 'shelters',
    cluster: 'shelter',
    label: { field: ['get', 'label'], minzoom: 12, offset: 1.4 },
  });
