import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language } from '../lib/preferences';
import { ofLayer } from './base-features';
import { LABEL_FONT, LABEL_FONT_BOLD } from './base-style';
import type { MapPalette } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';

const named = (language: Language): ExpressionSpecification =>
  language === 'zh-CN'
    ? ['coalesce', ['get', 'name'], ['get', 'nameEn']]
    : ['coalesce', ['get', 'nameEn'], ['get', 'name']];

const halo = (p: MapPalette, width = 1.4) => ({ 'text-halo-color': p.halo, 'text-halo-width': width });

const text = (language: Language, bold = false) => ({
  'text-field': named(language),
  'text-font': bold ? LABEL_FONT_BOLD : LABEL_FONT,
});

const regions = (p: MapPalette, language: Language): SlotLayer =>
  inSlot('base-labels', {
    id: 'regions-label',
    type: 'symbol',
    maxzoom: 11,
    filter: ofLayer('region-labels'),
    layout: {
      ...text(language),
      'text-size': ['interpolate', ['linear'], ['zoom'], 6, 13, 9, 19],
      'text-letter-spacing': language === 'zh-CN' ? 0.7 : 0.22,
      'text-max-width': 30,
    },
    paint: { 'text-color': p.labelMuted, ...halo(p, 1) },
  });

const rivers = (p: MapPalette, language: Language): SlotLayer =>
  inSlot('base-labels', {
    id: 'rivers-label',
    type: 'symbol',
    filter: ofLayer('rivers'),
    layout: {
      ...text(language),
      'symbol-placement': 'line',
      'text-size': 12,
      'text-letter-spacing': 0.15,
      'symbol-spacing': 420,
    },
    paint: { 'text-color': p.waterLabel, ...halo(p) },
  });

const water = (p: MapPalette, language: Language): SlotLayer =>
  inSlot('base-labels', {
    id: 'water-label',
    type: 'symbol',
    minzoom: 8.5,
    filter: ofLayer('water'),
    layout: { ...text(language), 'text-size': 12, 'text-max-width': 8 },
    paint: { 'text-color': p.waterLabel, ...halo(p) },
  });

const roads = (p: MapPalette): SlotLayer =>
  inSlot('base-labels', {
    id: 'roads-label',
    type: 'symbol',
    filter: ofLayer('roads', ['!=', ['get', 'ref'], '']),
    layout: {
      'symbol-placement': 'line',
      'text-field': ['get', 'ref'],
      'text-font': LABEL_FONT_BOLD,
      'text-size': 10.5,
      'symbol-spacing': 260,
      'text-rotation-alignment': 'viewport',
      'text-padding': 10,
    },
    paint: { 'text-color': p.label, ...halo(p, 2.2) },
  });

/** Places of other counties: the county's own stand in the townships layer. */
const places = (p: MapPalette, language: Language, adcode: number): SlotLayer[] => {
  const elsewhere: ExpressionSpecification = ['!=', ['get', 'adcode'], adcode];
  const seat: ExpressionSpecification = ['in', ['get', 'fcode'], ['literal', ['PPLA2', 'PPLA3']]];
  return [
    inSlot('base-labels', {
      id: 'places-label',
      type: 'symbol',
      filter: ofLayer('places', ['all', elsewhere, seat]),
      layout: { ...text(language), 'text-size': 12, 'text-padding': 8 },
      paint: { 'text-color': p.labelMuted, ...halo(p) },
    }),
    inSlot('base-labels', {
      id: 'places-small-label',
      type: 'symbol',
      minzoom: 9.5,
      filter: ofLayer('places', ['all', elsewhere, ['!', seat]]),
      layout: { ...text(language), 'text-size': 11, 'text-padding': 6 },
      paint: { 'text-color': p.labelMuted, ...halo(p) },
    }),
  ];
};

/** The dot always stands; the name where there is room for it. */
const townships = (p: MapPalette, language: Language): SlotLayer =>
  inSlot('base-labels', {
    id: 'townships-label',
    type: 'symbol',
    filter: ofLayer('townships'),
    layout: {
      ...text(language, true),
      'icon-image': 'dot',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-optional': true,
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, 12, 11, 15],
      'text-variable-anchor': [
        'top',
        'bottom',
        'right',
        'left',
        'top-right',
        'top-left',
        'bottom-right',
        'bottom-left',
      ],
      'text-radial-offset': 0.7,
      'text-padding': 3,
    },
    paint: { 'text-color': p.label, ...halo(p, 1.6) },
  });

/** What is written on the county's map, the first to give way first. */
export const labelLayers = (p: MapPalette, language: Language, adcode: number): SlotLayer[] => [
  regions(p, language),
  ...places(p, language, adcode),
  rivers(p, language),
  roads(p),
  townships(p, language),
  water(p, language),
];
