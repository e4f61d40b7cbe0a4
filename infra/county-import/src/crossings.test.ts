import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { firstCrossing } from './crossings.ts';

const area = (...rings: Position[][]): Geometry => ({ type: 'Polygon', coordinates: rings });
const SQUARE = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('where an area crosses itself', () => {
  it.each([
    ['a square', area(SQUARE), null],
    [
      'a square with a hole',
      area(SQUARE, [
        [1, 1],
        [1, 2],
        [2, 2],
        [1, 1],
      ]),
      null,
    ],
    [
      'a hole that touches the outer ring at a corner',
      area(SQUARE, [
        [0, 0],
        [1, 2],
        [2, 1],
        [0, 0],
      ]),
      null,
    ],
    [
      'a bow tie',
      area([
        [0, 0],
        [2, 2],
        [2, 0],
        [0, 2],
        [0, 0],
      ]),
      [1, 1],
    ],
    [
      'a hole that leaves the outer ring',
      area(SQUARE, [
        [2, 2],
        [6, 2],
        [2, 3],
        [2, 2],
      ]),
      [4, 2],
    ],
    [
      'two parts that overlap',
      {
        type: 'MultiPolygon',
        coordinates: [
          [SQUARE],
          [
            [
              [3, 1],
              [6, 1],
              [6, 2],
              [3, 2],
              [3, 1],
            ],
          ],
        ],
      } as Geometry,
      [4, 1],
    ],
    ['a line', { type: 'LineString', coordinates: SQUARE } as Geometry, null],
  ])('%s', (_name, geometry, at) => {
    expect(firstCrossing(geometry)).toEqual(at);
  });

  it('is found in a ring of 20,000 corners without delay', () => {
    const ring = Array.from({ length: 20_000 }, (_, index) => {
      const angle = (index / 20_000) * 2 * Math.PI;
      return [Math.cos(angle), Math.sin(angle)];
    });
    const closed = [...ring, ring[0] ?? []];
    expect(firstCrossing(area(closed))).toBeNull();
    const [a = [], b = []] = [ring[5000], ring[5001]];
    expect(firstCrossing(area(closed.with(5000, b).with(5001, a)))).not.toBeNull();
  });
});
