import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language } from '../lib/preferences';
import { LABEL_FONT, LABEL_FONT_BOLD } from './base-style';
import type { MapPalette } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';

const named = (language: Language): ExpressionSpecification =>
  language === 'zh-CN'
    ? ['coalesce', ['get', 'name'], ['get', 'nameEn']]
    : ['coalesce', ['get', 'nameEn'], ['get', 'name']];

const halo = (p: MapPalette, width = 1.4) => ({ 'text-halo-color': p.halo, 'text-halo-width': width });

export const regionLabels = (p: MapPalette, language: Language): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'regions-label',
    type: 'symbol',
    maxzoom: 11,
    layout: {
      'text-field': named(language),
      'text-font': LABEL_FONT,
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 13, 9, 19],
      'text-letter-spacing': language === 'zh-CN' ? 0.7 : 0.22,
      'text-max-width': 30,
    },
    paint: { 'text-color': p.labelMuted, ...halo(p, 1) },
  }),
];

export const riverLabels = (p: MapPalette, language: Language): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'rivers-label',
    type: 'symbol',
    layout: {
      'symbol-placement': 'line',
      'text-field': named(language),
      'text-font': LABEL_FONT,
      'text-size': 12,
      'text-letter-spacing': 0.15,
      'symbol-spacing': 420,
    },
    paint: { 'text-color': p.waterLabel, ...halo(p) },
  }),
];

export const waterLabels = (p: MapPalette, language: Language): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'water-label',
    type: 'symbol',
    minzoom: 8.5,
    layout: { 'text-field': named(language), 'text-font': LABEL_FONT, 'text-size': 12, 'text-max-width': 8 },
    paint: { 'text-color': p.waterLabel, ...halo(p) },
  }),
];

export const roadLabels = (p: MapPalette): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'roads-label',
    type: 'symbol',
    filter: ['!=', ['get', 'ref'], ''],
    layout: {
      'symbol-placement': 'line',
      'text-field': ['get', 'ref'],
      'text-font': LABEL_FONT_BOLD,
      'text-size': 10.5,
      'symbol-spacing': 260,
      'text-rotation-alignment': 'viewport',
      'text-padding': 10,
    },
    paint: { 'text-color': ['match', ['get', 'class'], 'motorway', p.label, p.labelMuted], ...halo(p, 2.2) },
  }),
];

/** Places of other counties: the county's own stand in the townships layer. */
export const placeLabels = (p: MapPalette, language: Language, adcode: number): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'places-label',
    type: 'symbol',
    filter: ['all', ['!=', ['get', 'adcode'], adcode], ['in', ['get', 'fcode'], ['literal', ['PPLA2', 'PPLA3']]]],
    layout: { 'text-field': named(language), 'text-font': LABEL_FONT, 'text-size': 12, 'text-padding': 8 },
    paint: { 'text-color': p.labelMuted, ...halo(p) },
  }),
  inSlot('base-labels', {
    id: 'places-small-label',
    type: 'symbol',
    minzoom: 9.5,
    filter: [
      'all',
      ['!=', ['get', 'adcode'], adcode],
      ['!', ['in', ['get', 'fcode'], ['literal', ['PPLA2', 'PPLA3']]]],
    ],
    layout: { 'text-field': named(language), 'text-font': LABEL_FONT, 'text-size': 11, 'text-padding': 6 },
    paint: { 'text-color': p.labelMuted, ...halo(p) },
  }),
];

export const townshipLabels = (p: MapPalette, language: Language): SlotLayer[] => [
  inSlot('base-labels', {
    id: 'townships-dot',
    type: 'circle',
    paint: { 'circle-radius': 2.6, 'circle-color': p.label, 'circle-stroke-color': p.halo, 'circle-stroke-width': 1.5 },
  }),
  inSlot('base-labels', {
    id: 'townships-label',
    type: 'symbol',
    layout: {
      'text-field': named(language),
      'text-font': LABEL_FONT_BOLD,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, 12, 11, 15],
      'text-variable-anchor': ['top', 'bottom', 'right', 'left'],
      'text-radial-offset': 0.6,
      'text-padding': 3,
    },
    paint: { 'text-color': p.label, ...halo(p, 1.6) },
  }),
];
