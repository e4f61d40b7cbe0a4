import type { MapPalette } from '../../map/palette';
import { clusterLayers, haloLayer, symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const shelterLayers = (p: MapPalette): SlotLayer[] => [
  haloLayer('shelters-halo', p),
  ...clusterLayers(p, 'shelters', 'shelters', 'shelter'),
  ...symbolLayers(p, {
    id: 'shelters',
    slot: 'shelters',
    label: { field: ['get', 'label'], minzoom: 12, offset: 1.4 },
  }),
];
