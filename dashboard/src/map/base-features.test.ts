import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type BaseLayer, baseFeatures } from './base-features';

const square = (x: number): FeatureCollection => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { name: `方块 ${x}` },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [x, 39],
            [x + 1, 39],
            [x + 1, 40],
            [x, 39],
          ],
        ],
      },
    },
  ],
});

const layer = (name: string, features: FeatureCollection): BaseLayer => ({
  layer: name,
  schematic: true,
  version: 1,
  features,
});

describe('the county’s map as one collection', () => {
  const { features } = baseFeatures([layer('boundary', square(77)), layer('regions', square(78))]);
  const named = (name: string) => features.filter(({ properties }) => properties?.['layer'] === name);

  it('says of each feature which layer it is of, and keeps what it said of itself', () => {
    expect(named('boundary')[0]?.properties).toEqual({ name: '方块 77', layer: 'boundary' });
  });

  it('adds what lies outside the county, and one point for the name of each region', () => {
    expect(named('outside')[0]?.geometry.type).toBe('MultiPolygon');
    expect(named('region-labels').map(({ geometry }) => geometry)).toEqual([
      { type: 'Point', coordinates: [78.5, 39.5] },
    ]);
  });
});
