import { Datum } from '@outpost/shared/geo/position';
import type { LineString } from 'geojson';
import { describe, expect, it } from 'vitest';
import { checkFeatures } from './check-features.ts';
import { LAYERS, type LayerName, MAX_FEATURES } from './layer-rules.ts';

const BACHU = [76.5, 38.3, 80.5, 40.8] as const;
const check = (layer: LayerName, features: unknown[], datum = Datum.WGS84) =>
  checkFeatures(features, LAYERS[layer], datum, BACHU);

const feature = (type: string, coordinates: unknown, properties: unknown = { name: '三岔口镇' }) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const RING = [
  [78, 39],
  [79, 39],
  [79, 40],
  [78, 39],
];
const LINE = [
  [78, 39],
  [79, 40],
];

describe('what each layer may hold', () => {
  it.each([
    ['boundary', 'Polygon', [RING], true],
    ['boundary', 'MultiPolygon', [[RING]], true],
    ['boundary', 'LineString', LINE, false],
    ['townships', 'Point', [78, 39], true],
    ['townships', 'Polygon', [RING], true],
    ['townships', 'LineString', LINE, false],
    ['roads', 'LineString', LINE, true],
    ['roads', 'MultiLineString', [LINE], true],
    ['roads', 'Polygon', [RING], false],
    ['water', 'MultiPolygon', [[RING]], true],
    ['water', 'Point', [78, 39], false],
    ['rivers', 'LineString', LINE, true],
    ['rivers', 'Polygon', [RING], false],
    ['regions', 'Polygon', [RING], true],
    ['places', 'Point', [78, 39], true],
    ['places', 'MultiPoint', [[78, 39]], false],
    ['settlements', 'Point', [78, 39], true],
  ] as const)('%s, a %s', (layer, type, coordinates, accepted) => {
    const { faults, sound } = check(layer, [feature(type, coordinates)]);
    expect(sound).toHaveLength(accepted ? 1 : 0);
    expect(faults.map(({ path }) => path)).toEqual(accepted ? [] : ['features[0].geometry.type']);
  });

  it.each(Object.entries(LAYERS).map(([layer, { named }]) => [layer as LayerName, named] as const))(
    '%s: a name is required: %s',
    (layer, named) => {
      const coordinates = { Polygon: [RING], LineString: LINE, Point: [78, 39] };
      const type = (['Polygon', 'LineString', 'Point'] as const).find((one) =>
        (LAYERS[layer].shapes as readonly string[]).includes(one),
      );
      const nameless = feature(type ?? '', coordinates[type ?? 'Point'], { name: ' ' });
      expect(check(layer, [nameless]).faults.map(({ path }) => path)).toEqual(
        named ? ['features[0].properties.name'] : [],
      );
    },
  );
});

describe('what is wrong with a feature', () => {
  it.each([
    ['no feature at all', 'roads', 'x', 'features[0]', /要素/],
    ['no geometry', 'roads', { type: 'Feature', properties: {}, geometry: null }, 'features[0].geometry', /没有图形/],
    ['swapped degrees', 'places', feature('Point', [39, 78]), 'features[0].geometry.coordinates', /填反/],
    ['a place far away', 'places', feature('Point', [116, 39]), 'features[0].geometry.coordinates', /不在本县/],
    ['metres', 'places', feature('Point', [27_512_000, 4_400_000]), 'features[0].geometry.coordinates', /不在本县/],
    ['texts', 'places', feature('Point', ['78', '39']), 'features[0].geometry.coordinates', /不是有效/],
    ['no coordinates', 'roads', feature('LineString', undefined), 'features[0].geometry.coordinates', /不是有效/],
    ['an empty area', 'water', feature('Polygon', []), 'features[0].geometry.coordinates', /不是有效/],
    ['wrong nesting', 'water', feature('Polygon', RING), 'features[0].geometry.coordinates[0][0]', /共 8 个点/],
    ['a line of one point', 'roads', feature('LineString', [[78, 39]]), 'features[0].geometry.coordinates', /2 个点/],
    [
      'an open ring',
      'water',
      feature('Polygon', [RING, [...RING.slice(0, 3), [78.5, 39.5]]]),
      'features[0].geometry.coordinates[1]',
      /没有闭合/,
    ],
    [
      'one corner that is no place',
      'water',
      feature('Polygon', [[[78, null], ...RING.slice(1)]]),
      'features[0].geometry.coordinates[0][0]',
      /不是有效/,
    ],
    [
      'a name in another encoding',
      'places',
      feature('Point', [78, 39], { name: '\uFFFD\uFFFD' }),
      'features[0].properties.name',
      /编码/,
    ],
    [
      'a number for a name',
      'places',
      feature('Point', [78, 39], { name: 7 }),
      'features[0].properties.name',
      /应为文字/,
    ],
  ] as const)('%s is reported with its place', (_name, layer, given, path, text) => {
    const { faults, sound } = check(layer, [given]);
    expect(faults).toEqual([
      { feature: 0, path, messages: { zh: expect.stringMatching(text), en: expect.stringMatching(/[a-z]/) } },
    ]);
    expect(sound).toEqual([]);
  });

  it('is reported for every feature, and what is sound keeps its place', () => {
    const { faults, sound } = check('places', [
      feature('Point', [39, 78], {}),
      feature('Point', [78, 39]),
      feature('Point', [1, 2]),
    ]);
    expect(faults.map(({ feature: index, path }) => [index, path])).toEqual([
      [0, 'features[0].properties.name'],
      [0, 'features[0].geometry.coordinates'],
      [2, 'features[2].geometry.coordinates'],
    ]);
    expect(sound.map(({ index }) => index)).toEqual([1]);
  });

  it.each([0, MAX_FEATURES + 1])('is that there are %i features', (count) => {
    const { faults } = check(
      'places',
      Array.from({ length: count }, () => feature('Point', [78, 39])),
    );
    expect(faults).toMatchObject([{ feature: null, path: 'features' }]);
  });
});

describe('the datum', () => {
  it.each([
    [Datum.WGS84, 0, 0],
    [Datum.CGCS2000, 0, 0],
    [Datum.GCJ02, 0.0005, 0.01],
    [Datum.BD09, 0.005, 0.02],
  ])('%s: every coordinate is brought to WGS 84', (datum, atLeast, atMost) => {
    const given = [
      [78, 39, 1200],
      [79, 40, 1300],
    ];
    const { sound } = check('roads', [feature('LineString', given)], datum);
    const line = sound.flatMap(({ feature: one }) => (one.geometry as LineString).coordinates);
    expect(line.map((place) => place.length)).toEqual([2, 2]);
    line.forEach(([x = 0, y = 0], index) => {
      const moved = Math.hypot(x - (given[index]?.[0] ?? 0), y - (given[index]?.[1] ?? 0));
      expect(moved).toBeGreaterThanOrEqual(atLeast);
      expect(moved).toBeLessThanOrEqual(atMost);
    });
  });
});
