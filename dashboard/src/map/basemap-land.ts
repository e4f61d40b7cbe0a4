import type { ExpressionSpecification } from 'maplibre-gl';
import { ofLayer } from './base-features';
import type { MapPalette } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';

/*
 * Paint here never depends on a feature, only on the zoom: all lines of the county then share one shader, and all
 * areas another. A shader costs more to build than a layer to draw.
 */

const width = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  6,
  far,
  12,
  near,
];

const region = (p: MapPalette): SlotLayer[] =>
  (
    [
      ['mountain', 'Range/mtn', p.mountain],
      ['desert', 'Desert', p.desert],
    ] as const
  ).flatMap(([id, kind, colour]) => {
    const filter = ofLayer('regions', ['==', ['get', 'featurecla'], kind]);
    return [
      inSlot('regions', {
        id: `${id}-fill`,
        type: 'fill',
        filter,
        paint: { 'fill-color': colour, 'fill-antialias': false },
      }),
      inSlot('regions', {
        id: `${id}-edge`,
        type: 'line',
        filter,
        paint: { 'line-color': colour, 'line-width': 36, 'line-blur': 36 },
      }),
    ];
  });

const water = (p: MapPalette): SlotLayer[] => [
  inSlot('water', {
    id: 'rivers-line',
    type: 'line',
    filter: ofLayer('rivers'),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': p.waterLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 10, 2.6, 14, 6] },
  }),
  inSlot('water', {
    id: 'water-fill',
    type: 'fill',
    filter: ofLayer('water'),
    paint: { 'fill-color': p.water, 'fill-antialias': false },
  }),
  inSlot('water', {
    id: 'water-edge',
    type: 'line',
    filter: ofLayer('water'),
    paint: { 'line-color': p.waterLine, 'line-width': 1 },
  }),
];

const boundary = (p: MapPalette, schematic: boolean, night: boolean): SlotLayer[] => [
  inSlot('outside', {
    id: 'outside-fill',
    type: 'fill',
    filter: ofLayer('outside'),
    paint: { 'fill-color': p.outside, 'fill-opacity': night ? 0.55 : 0.5, 'fill-antialias': false },
  }),
  inSlot('boundary', {
    id: 'boundary-glow',
    type: 'line',
    filter: ofLayer('boundary'),
    paint: { 'line-color': p.boundary, 'line-width': 10, 'line-blur': 9, 'line-opacity': 0.35 },
  }),
  inSlot('boundary', {
    id: 'boundary-line',
    type: 'line',
    filter: ofLayer('boundary'),
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': p.boundary,
      'line-width': width(1.2, 2.4),
      ...(schematic ? { 'line-dasharray': [5, 2, 1, 2] } : {}),
    },
  }),
];

const isClass = (name: string): ExpressionSpecification => ['==', ['get', 'class'], name];

const road = (id: string, also: ExpressionSpecification, colour: string, far: number, near: number): SlotLayer =>
  inSlot('roads', {
    id,
    type: 'line',
    filter: ofLayer('roads', also),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width(far, near) },
  });

const roads = (p: MapPalette): SlotLayer[] => [
  road('rail-line', isClass('rail'), p.rail, 1, 2.4),
  inSlot('roads', {
    id: 'rail-ties',
    type: 'line',
    filter: ofLayer('roads', isClass('rail')),
    paint: { 'line-color': p.casing, 'line-width': width(0.5, 1.3), 'line-dasharray': [6, 6] },
  }),
  road('road-casing', ['!', isClass('rail')], p.casing, 2.6, 6.5),
  road('road-line', ['!', ['in', ['get', 'class'], ['literal', ['rail', 'motorway', 'trunk']]]], p.road, 0.9, 3),
  road('trunk-line', isClass('trunk'), p.road, 1.3, 4.2),
  road('motorway-line', isClass('motorway'), p.motorway, 1.9, 5.5),
];

export const ground = (p: MapPalette): SlotLayer =>
  inSlot('regions', { id: 'land', type: 'background', paint: { 'background-color': p.land } });

/** What lies under the labels, lowest first. A boundary that was not surveyed is dashed. */
export const landLayers = (
  p: MapPalette,
  { schematic, night }: { schematic: boolean; night: boolean },
): SlotLayer[] => [...region(p), ...water(p), ...boundary(p, schematic, night), ...roads(p)];
