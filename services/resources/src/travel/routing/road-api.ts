import { z } from 'zod';
import type { LonLat } from '../straight-line.ts';

/** A way by road. */
export interface Way {
  seconds: number;
  metres: number;
}

/** A routing service: the ways from some places to others, null where it knows none. */
export interface RoadApi {
  table: (from: readonly LonLat[], to: readonly LonLat[], signal: AbortSignal) => Promise<(Way | null)[][]>;
}

/** What such a service answers is read as text from outside: what is not as it should be is an error. */
async function answerOf<T extends z.ZodType>(shape: T, response: Response): Promise<z.infer<T>> {
  if (!response.ok) throw new Error(`the routing service answered ${response.status}`);
  return shape.parse(await response.json());
}

const numbers = z.array(z.array(z.number().nullable()));
const osrmTable = z.object({ code: z.literal('Ok'), durations: numbers, distances: numbers });

/** OSRM's HTTP API, `table` service: durations in seconds, distances in metres. */
export const osrm = (base: string): RoadApi => ({
  table: async (from, to, signal) => {
    const places = [...from, ...to].map(({ longitude, latitude }) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`);
    const indices = (count: number, after: number): string =>
      Array.from({ length: count }, (_, index) => index + after).join(';');
    const query = new URLSearchParams({
      sources: indices(from.length, 0),
      destinations: indices(to.length, from.length),
      annotations: 'duration,distance',
    });
    const response = await fetch(`${base}/table/v1/driving/${places.join(';')}?${query}`, { signal });
    const { durations, distances } = await answerOf(osrmTable, response);
    return durations.map((row, one) =>
      row.map((seconds, other) => {
        const metres = distances[one]?.[other];
        return seconds === null || metres == null ? null : { seconds, metres };
      }),
    );
  },
});

const valhallaMatrix = z.object({
  sources_to_targets: z.array(z.array(z.object({ time: z.number().nullable(), distance: z.number().nullable() }))),
});

/** Valhalla's HTTP API, `sources_to_targets`: time in seconds, distance in kilometres; as a lorry drives. */
export const valhalla = (base: string): RoadApi => ({
  table: async (from, to, signal) => {
    const locations = (places: readonly LonLat[]) =>
      places.map(({ longitude, latitude }) => ({ lon: longitude, lat: latitude }));
    const response = await fetch(`${base}/sources_to_targets`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        sources: locations(from),
        targets: locations(to),
        costing: 'truck',
        units: 'kilometers',
      }),
      signal,
    });
    const { sources_to_targets: rows } = await answerOf(valhallaMatrix, response);
    return rows.map((row) =>
      row.map(({ time, distance }) =>
        time === null || distance === null ? null : { seconds: time, metres: distance * 1000 },
      ),
    );
  },
});
