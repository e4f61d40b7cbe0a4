import { describe, expect, it } from 'vitest';
import type { LonLat } from '../straight-line.ts';
import type { RoadApi } from './road-api.ts';
import { Roads } from './roads.ts';

const place = (index: number): LonLat => ({ longitude: 78 + index / 1000, latitude: 40 });
const places = (count: number, after = 0) => Array.from({ length: count }, (_, index) => place(index + after));

/** A service whose ways take a second a thousandth of a degree; it notes how large each question was. */
function fakeApi(changed: { fails?: () => boolean; short?: boolean } = {}) {
  const asked: [number, number][] = [];
  const api: RoadApi = {
    table: async (from, to) => {
      asked.push([from.length, to.length]);
      if (changed.fails?.()) throw new Error('unreachable');
      const rows = from.map((start) =>
        to.map((end) => {
          const seconds = Math.round(Math.abs(start.longitude - end.longitude) * 1000);
          return { seconds, metres: seconds * 10 };
        }),
      );
      return changed.short ? rows.slice(1) : rows;
    },
  };
  return { api, asked };
}

describe('the roads', () => {
  it('are asked in blocks that a routing service takes, each pair once', async () => {
    const { api, asked } = fakeApi();
    const roads = new Roads(api);
    expect(await roads.learn(places(30), places(200))).toBe(true);
    expect(asked.every(([from, to]) => from <= 25 && to <= 75)).toBe(true);
    expect(asked.reduce((sum, [from, to]) => sum + from * to, 0)).toBe(30 * 200);
    expect(roads.way(place(2), place(150))).toEqual({ seconds: 148, metres: 1480 });
  });

  it('are remembered: only a machine at a new place is asked for', async () => {
    const { api, asked } = fakeApi();
    const roads = new Roads(api);
    await roads.learn(places(3), places(10));
    await roads.learn([...places(3), place(500)], places(10));
    expect(asked).toEqual([
      [3, 10],
      [1, 10],
    ]);
  });

  it('are asked once for machines that stand at one place', async () => {
    const { api, asked } = fakeApi();
    await new Roads(api).learn([place(1), place(1)], [place(2), place(2), place(3)]);
    expect(asked).toEqual([[1, 2]]);
  });

  it('are not asked for half a minute after the service has failed, and then again', async () => {
    let [now, fails] = [0, true];
    const { api, asked } = fakeApi({ fails: () => fails });
    const roads = new Roads(api, () => now);
    expect(await roads.learn(places(1), places(1, 5))).toBe(false);
    fails = false;
    now = 29_000;
    expect(await roads.learn(places(1), places(1, 5))).toBe(false);
    expect(asked).toHaveLength(1);
    now = 31_000;
    expect(await roads.learn(places(1), places(1, 5))).toBe(true);
  });

  it('are not taken from a table of another size', async () => {
    const roads = new Roads(fakeApi({ short: true }).api);
    expect(await roads.learn(places(2), places(2, 5))).toBe(false);
    expect(roads.way(place(0), place(5))).toBeNull();
  });

  it('of nothing are known', async () => {
    expect(await new Roads(fakeApi().api).learn([], places(3))).toBe(true);
  });
});
