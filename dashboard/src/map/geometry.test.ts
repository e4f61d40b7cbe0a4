import { describe, expect, it } from 'vitest';
import { areaPositions, boxOf, labelPoints, middle, outsideOf, pointFeature } from './geometry';

const county = {
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'Polygon' as const,
        coordinates: [
          [
            [77, 39],
            [80, 39],
            [80, 40],
            [77, 39],
          ],
          [
            [78.5, 39.2],
            [79, 39.2],
            [79, 39.4],
            [78.5, 39.2],
          ],
        ],
      },
    },
  ],
};

describe('the outside of the county', () => {
  it('has the county as a hole and the enclave within it as an island', () => {
    const { coordinates } = outsideOf(county).geometry;
    expect(coordinates).toHaveLength(2);
    expect(coordinates[0]).toHaveLength(2);
    expect(coordinates[1]).toHaveLength(1);
  });
});

describe('an area', () => {
  it('has a box and a middle', () => {
    const area = county.features[0]?.geometry ?? { type: 'Polygon' as const, coordinates: [] };
    expect(boxOf(areaPositions(area))).toEqual([77, 39, 80, 40]);
    expect(middle(area)).toEqual({ longitude: 78.5, latitude: 39.5 });
  });

  it('has one label, whatever tiles it spans', () => {
    expect(labelPoints(county).features.map(({ geometry }) => geometry.coordinates)).toEqual([[78.5, 39.5]]);
  });

  it('has no middle when it is empty', () => {
    expect(middle({ type: 'Polygon', coordinates: [] })).toBeNull();
  });
});

describe('a point', () => {
  it('carries its id among its properties, where the map looks for it', () => {
    expect(pointFeature('a', { longitude: 78, latitude: 39 }, { name: 'x' }).properties).toEqual({
      id: 'a',
      name: 'x',
    });
  });
});
