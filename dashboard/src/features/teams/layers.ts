import type { MapPalette } from '../../map/palette';
import { clusterLayers, haloLayer, symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const teamLayers = (p: MapPalette): SlotLayer[] => [
  haloLayer('teams-halo', p),
  ...clusterLayers(p, 'teams', 'teams', 'team'),
  ...symbolLayers(p, { id: 'teams', slot: 'teams', label: { field: ['get', 'label'], minzoom: 11.5, offset: 1.4 } }),
];
