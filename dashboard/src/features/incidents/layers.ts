import type { MapPalette } from '../../map/palette';
import { symbolLayers } from '../../map/point-layers';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

/** Severity is told twice: by the size of the diamond and by the reach of its glow. */
const glow = (): SlotLayer =>
  inSlot('halos', {
    id: 'incidents-glow',
    type: 'symbol',
    layout: {
      'icon-image': ['concat', 'glow|', ['get', 'severity']],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  });

export const incidentLayers = (p: MapPalette): SlotLayer[] => [
  glow(),
  ...symbolLayers(p, {
    id: 'incidents',
    slot: 'incidents',
    firm: true,
    size: ['interpolate', ['linear'], ['zoom'], 6, 0.85, 10, 1.05],
  }),
];
