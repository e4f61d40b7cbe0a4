import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const equipmentLayers = (p: MapPalette): SlotLayer[] =>
  symbolLayers(p, {
    id: 'equipment',
    slot: 'equipment',
    cluster: 'equipment',
    label: { field: ['get', 'label'], minzoom: 12, offset: 1.4 },
  });
