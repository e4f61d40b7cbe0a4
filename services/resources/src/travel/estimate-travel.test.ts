import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateTravel } from './estimate-travel.ts';
import { Terrain, terrainAt } from './terrain.ts';

const travel = {
  basis: 'estimate' as const,
  source: 'test',
  detourFactor: 1.5,
  kilometresPerHour: { PLAIN: 60, SHALLOW_MOUNTAIN: 40, REMOTE_MOUNTAIN: 25, DESERT: 20 },
  mobiliseMinutes: { team: 5, equipment: 15 },
};
const { PLAIN, SHALLOW_MOUNTAIN, REMOTE_MOUNTAIN, DESERT } = Terrain;

describe('the estimate of a journey', () => {
  it.each([
    // 20 km straight are 30 km of road
    [20_000, PLAIN, PLAIN, 'team' as const, PLAIN, 5 * 60 + 1800],
    [20_000, PLAIN, PLAIN, 'equipment' as const, PLAIN, 15 * 60 + 1800],
    [20_000, PLAIN, SHALLOW_MOUNTAIN, 'team' as const, SHALLOW_MOUNTAIN, 5 * 60 + 2700],
    [20_000, DESERT, REMOTE_MOUNTAIN, 'team' as const, DESERT, 5 * 60 + 5400],
    [20_000, REMOTE_MOUNTAIN, PLAIN, 'team' as const, REMOTE_MOUNTAIN, 5 * 60 + 4320],
    [0, PLAIN, PLAIN, 'team' as const, PLAIN, 5 * 60],
  ])(
    '%i m from %s to %s by %s goes as in %s and takes %i s',
    (straightMetres, from, to, mobilising, terrain, seconds) => {
      expect(estimateTravel({ straightMetres, terrains: [from, to], mobilising }, travel)).toEqual({
        seconds,
        metres: straightMetres * 1.5,
        basis: 'PROFILE_ESTIMATE',
        terrain,
      });
    },
  );
});

describe('the terrain of a place', () => {
  const square = (w: number, s: number, e: number, n: number) => [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const areas = [
    {
      terrain: 'REMOTE_MOUNTAIN' as const,
      area: { type: 'Polygon' as const, coordinates: [square(0, 0, 10, 10), square(4, 4, 6, 6)] },
      source: '',
    },
    {
      terrain: 'SHALLOW_MOUNTAIN' as const,
      area: { type: 'Polygon' as const, coordinates: [square(5, 0, 20, 10)] },
      source: '',
    },
  ];
  it.each([
    ['in the first area', [1, 1], REMOTE_MOUNTAIN],
    ['in both: the first counts', [7, 7], REMOTE_MOUNTAIN],
    ['in the hole of the first, left of the second', [4.5, 5], PLAIN],
    ['in the hole of the first, inside the second', [5.5, 5], SHALLOW_MOUNTAIN],
    ['in the second only', [15, 5], SHALLOW_MOUNTAIN],
    ['in none', [30, 5], PLAIN],
    ['level with a corner', [-1, 10], PLAIN],
  ])('%s', (_name, place, terrain) => {
    expect(terrainAt(areas, place)).toBe(terrain);
  });

  it('agrees with the county that ships with the product', () => {
    const file = new URL('../../../../infra/county/653130/profile.json', import.meta.url);
    const profile = JSON.parse(readFileSync(file, 'utf8'));
    expect(terrainAt(profile.terrain, [78.55, 39.79])).toBe(PLAIN);
    expect(terrainAt(profile.terrain, [77.5, 40.3])).toBe(REMOTE_MOUNTAIN);
    expect(terrainAt(profile.terrain, [79.8, 38.8])).toBe(DESERT);
  });
});
