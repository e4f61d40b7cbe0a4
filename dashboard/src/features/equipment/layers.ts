import type { MapPalette } from '../../map/palette';
import { clusterLayers, haloLayer, symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const equipmentLayers = (p: MapPalette): SlotLayer[] => [
  haloLayer('equipment-halo', p),
  ...clusterLayers(p, 'equipment', 'equipment', 'equipment'),
  ...symbolLayers(p, {
    id: 'equipment',
    slot: 'equipment',
    label: { field: ['get', 'label'], minzoom: 12, offset: 1.4 },
  }),
];
