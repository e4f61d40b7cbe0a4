import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapPalette } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';

export const landLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('regions', { id: 'land', type: 'background', paint: { 'background-color': p.land } }),
];

export const regionLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('regions', {
    id: 'regions-fill',
    type: 'fill',
    paint: {
      'fill-color': [
        'match',
        ['get', 'featurecla'],
        'Desert',
        p.desert,
        'Range/mtn',
        p.mountain,
        'Basin',
        p.basin,
        p.land,
      ],
      'fill-antialias': false,
    },
  }),
  inSlot('regions', {
    id: 'regions-edge',
    type: 'line',
    filter: ['!=', ['get', 'featurecla'], 'Basin'],
    paint: {
      'line-color': ['match', ['get', 'featurecla'], 'Desert', p.desert, p.mountain],
      'line-width': 36,
      'line-blur': 36,
    },
  }),
];

export const riverLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('water', {
    id: 'rivers-line',
    type: 'line',
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: { 'line-color': p.waterLine, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 10, 2.6, 14, 6] },
  }),
];

export const waterLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('water', { id: 'water-fill', type: 'fill', paint: { 'fill-color': p.water } }),
  inSlot('water', { id: 'water-edge', type: 'line', paint: { 'line-color': p.waterLine, 'line-width': 1 } }),
];

export const outsideLayers = (p: MapPalette, night: boolean): SlotLayer[] => [
  inSlot('outside', {
    id: 'outside-fill',
    type: 'fill',
    paint: { 'fill-color': p.outside, 'fill-opacity': night ? 0.55 : 0.5, 'fill-antialias': false },
  }),
];

export const boundaryLayers = (p: MapPalette, schematic: boolean): SlotLayer[] => [
  inSlot('boundary', {
    id: 'boundary-glow',
    type: 'line',
    paint: { 'line-color': p.boundary, 'line-width': 10, 'line-blur': 9, 'line-opacity': 0.35 },
  }),
  inSlot('boundary', {
    id: 'boundary-line',
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': p.boundary,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1.2, 12, 2.4],
      ...(schematic ? { 'line-dasharray': [5, 2, 1, 2] } : {}),
    },
  }),
];

const isRail: ExpressionSpecification = ['==', ['get', 'class'], 'rail'];
const width = (motorway: number, trunk: number, other: number): ExpressionSpecification => [
  'match',
  ['get', 'class'],
  'motorway',
  motorway,
  'trunk',
  trunk,
  other,
];

export const roadLayers = (p: MapPalette): SlotLayer[] => [
  inSlot('roads', {
    id: 'rail-line',
    type: 'line',
    filter: isRail,
    paint: { 'line-color': p.rail, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 12, 2.4] },
  }),
  inSlot('roads', {
    id: 'rail-ties',
    type: 'line',
    filter: isRail,
    paint: {
      'line-color': p.casing,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 12, 1.3],
      'line-dasharray': [6, 6],
    },
  }),
  inSlot('roads', {
    id: 'road-casing',
    type: 'line',
    filter: ['!', isRail],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': p.casing,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, width(3.4, 2.8, 2.2), 12, width(8.5, 7, 5.5)],
    },
  }),
  inSlot('roads', {
    id: 'road-line',
    type: 'line',
    filter: ['!', isRail],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': ['match', ['get', 'class'], 'motorway', p.motorway, p.road],
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, width(1.9, 1.3, 0.9), 12, width(5.5, 4.2, 3)],
    },
  }),
];
