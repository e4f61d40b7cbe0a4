import type { LonLat } from '../straight-line.ts';
import type { RoadApi, Way } from './road-api.ts';

/** A question is cut into blocks: what OSRM and Valhalla take by default (100 places, 2,500 pairs). */
const BLOCK = { from: 25, to: 75 } as const;
const AT_ONCE = 4;
const PATIENCE_MS = 3000;
/** After a failure nobody waits for the service for so long. */
const REST_MS = 30_000;
/** Places from which ways are remembered; the oldest is forgotten first. */
const REMEMBERED = 500;

/** To a metre. */
export const placeKey = ({ longitude, latitude }: LonLat): string => `${longitude.toFixed(5)},${latitude.toFixed(5)}`;

const blocks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

const byKey = (places: readonly LonLat[]): Map<string, LonLat> =>
  new Map(places.map((place) => [placeKey(place), place]));

/** The ways of a routing service, remembered; and whether it can be asked at all. */
export class Roads {
  readonly #api: RoadApi;
  readonly #now: () => number;
  readonly #known = new Map<string, Map<string, Way | null>>();
  #restsUntil = Number.NEGATIVE_INFINITY;

  constructor(api: RoadApi, now: () => number = () => performance.now()) {
    this.#api = api;
    this.#now = now;
  }

  /** The way between two places that have been asked for: null when there is none. */
  way(from: LonLat, to: LonLat): Way | null {
    return this.#known.get(placeKey(from))?.get(placeKey(to)) ?? null;
  }

  /** Learns all ways from some places to others. Returns whether it could: else an estimate has to do. */
  async learn(from: readonly LonLat[], to: readonly LonLat[]): Promise<boolean> {
    const targets = byKey(to);
    const missing = [...byKey(from)].filter(([key]) => {
      const known = this.#known.get(key);
      return !known || [...targets.keys()].some((target) => !known.has(target));
    });
    if (missing.length === 0) return true;
    if (this.#now() < this.#restsUntil) return false;
    const sources = blocks(
      missing.map(([, place]) => place),
      BLOCK.from,
    );
    const questions = sources.flatMap((some) =>
      blocks([...targets.values()], BLOCK.to).map((others) => [some, others]),
    );
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.#ask(questions)));
      return true;
    } catch {
      questions.length = 0;
      this.#restsUntil = this.#now() + REST_MS;
      return false;
    }
  }

  /** Works off the questions that are left. */
  async #ask(questions: LonLat[][][]): Promise<void> {
    for (let next = questions.pop(); next; next = questions.pop()) {
      const [from = [], to = []] = next;
      const rows = await this.#api.table(from, to, AbortSignal.timeout(PATIENCE_MS));
      if (rows.length !== from.length || rows.some((row) => row.length !== to.length)) {
        throw new Error('the routing service answered a table of another size');
      }
      for (const [index, place] of from.entries()) this.#remember(place, to, rows[index] ?? []);
    }
  }

  #remember(from: LonLat, to: readonly LonLat[], ways: readonly (Way | null)[]): void {
    const key = placeKey(from);
    const known = this.#known.get(key) ?? new Map<string, Way | null>();
    for (const [index, place] of to.entries()) known.set(placeKey(place), ways[index] ?? null);
    this.#known.delete(key);
    this.#known.set(key, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
  }
}
