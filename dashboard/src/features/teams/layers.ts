import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import type { SlotLayer } from '../../map/slot-layer';

export const teamLayers = (p: MapPalette): SlotLayer[] =>
  symbolLayers(p, {
    id: 'teams',
    slot: 'teams',
    cluster: 'team',
    label: { field: ['get', 'label'], minzoom: 11.5, offset: 1.4 },
  });
