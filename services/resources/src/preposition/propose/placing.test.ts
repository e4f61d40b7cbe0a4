import { describe, expect, it } from 'vitest';
import { Terrain } from '../../travel/terrain.ts';
import { assign } from './assign.ts';
import { type Place, placesOf, placingOf } from './placing.ts';

/** Every way to give each row a column of its own. */
const least = (costs: readonly (readonly number[])[], row = 0, taken: readonly number[] = []): number => {
  const choices = costs[row];
  if (!choices) return 0;
  return Math.min(
    ...choices.map((cost, column) =>
      taken.includes(column) ? Number.POSITIVE_INFINITY : cost + least(costs, row + 1, [...taken, column]),
    ),
  );
};

describe('an assignment', () => {
  it('costs the least of all there are', () => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed % 50;
    };
    for (let round = 0; round < 200; round += 1) {
      const rows = 1 + (round % 5);
      const costs = Array.from({ length: rows }, () => Array.from({ length: rows + (round % 3) }, random));
      const columns = assign(costs);
      expect(new Set(columns).size).toBe(rows);
      expect(columns.reduce((sum, column, row) => sum + (costs[row]?.[column] ?? Number.NaN), 0)).toBe(least(costs));
    }
  });

  it('of nobody is nothing', () => {
    expect(assign([])).toEqual([]);
  });
});

const stand = (latitude: number) => ({ longitude: 78, latitude, terrain: Terrain.PLAIN });
const place = (latitude: number, machineId: string | null): Place => ({ ...stand(latitude), siteId: null, machineId });
const minutes = (from: Place, to: Place): number => Math.abs(from.latitude - to.latitude);

describe('the places to choose from', () => {
  it('are where machines stand, and the sites as often as machines are of use there', () => {
    const pool = [{ id: 'a', siteId: 's', ...stand(1) }];
    const sites = [
      { id: 's', ...stand(1) },
      { id: 't', ...stand(2) },
    ];
    const shown = (aSite: number) => placesOf(pool, sites, aSite).map(({ siteId, machineId }) => [siteId, machineId]);
    expect(shown(1)).toEqual([
      ['s', 'a'],
      ['t', null],
    ]);
    expect(shown(2)).toEqual([
      ['s', 'a'],
      ['s', null],
      ['t', null],
      ['t', null],
    ]);
  });
});

describe('who goes where', () => {
  const places = [place(0, 'a'), place(10, 'b'), place(1, null), place(9, null), place(30, null)];
  it.each([
    ['nobody moves from a place that was chosen', [0, 1], { kept: [0, 1], moves: [], unfilled: [], spare: [] }],
    [
      'each goes to the nearer place',
      [2, 3],
      {
        kept: [],
        moves: [
          { from: 0, to: 2 },
          { from: 1, to: 3 },
        ],
        unfilled: [],
        spare: [],
      },
    ],
    ['a machine too many is spare', [3], { kept: [], moves: [{ from: 1, to: 3 }], unfilled: [], spare: [0] }],
    ['a place too many is unfilled', [0, 3, 4], { kept: [0], moves: [{ from: 1, to: 3 }], unfilled: [4], spare: [] }],
  ])('%s', (_name, open, placing) => {
    expect(placingOf(places, open, minutes)).toEqual(placing);
  });
});
