import type { MapPalette } from '../../map/palette';
import { haloLayer, symbolLayers } from '../../map/point-layers';
import { inSlot, type SlotLayer } from '../../map/slot-layer';

/** Severity is told twice: by the size of the diamond and by the reach of its glow. */
const glow = (p: MapPalette): SlotLayer =>
  inSlot('halos', {
    id: 'incidents-glow',
    type: 'circle',
    paint: {
      'circle-radius': [
        'match',
        ['get', 'severity'],
        'ESPECIALLY_SERIOUS',
        58,
        'SERIOUS',
        50,
        'RELATIVELY_SERIOUS',
        42,
        34,
      ],
      'circle-color': [
        'match',
        ['get', 'severity'],
        'ESPECIALLY_SERIOUS',
        p.severity.ESPECIALLY_SERIOUS,
        'SERIOUS',
        p.severity.SERIOUS,
        'RELATIVELY_SERIOUS',
        p.severity.RELATIVELY_SERIOUS,
        p.severity.ORDINARY,
      ],
      'circle-blur': 1,
      'circle-opacity': 0.4,
    },
  });

export const incidentLayers = (p: MapPalette): SlotLayer[] => [
  glow(p),
  haloLayer('incidents-halo', p, 24),
  ...symbolLayers(p, {
    id: 'incidents',
    slot: 'incidents',
    size: ['interpolate', ['linear'], ['zoom'], 6, 0.85, 10, 1.05],
  }),
];
