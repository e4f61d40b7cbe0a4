import { type Box, type Datum, toWgs84 } from '@outpost/shared/geo/position';
import type { Shape } from './layer-rules.ts';

/** How deep the coordinates of each type are nested around a place. */
const DEPTH: Record<Shape, number> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

type Pair = [number, number];
type Report = (path: string, zh: string, en: string) => void;

/** Several places of one feature with the same fault are one report: the first, and how many. */
class Counted {
  #first: { path: string; place: string } | null = null;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  add(path: string, place: unknown): void {
    this.#first ??= { path, place: JSON.stringify(place)?.slice(0, 60) ?? 'undefined' };
    this.#count += 1;
  }

  report(report: Report, text: (place: string) => { zh: string; en: string }): void {
    if (!this.#first) return;
    const { zh, en } = text(this.#first.place);
    const more = this.#count > 1;
    report(
      this.#first.path,
      more ? `${zh}（共 ${this.#count} 个点）` : zh,
      more ? `${en} (${this.#count} points in all)` : en,
    );
  }
}

const inside = (x: number, y: number, [w, s, e, n]: Box): boolean => x >= w && x <= e && y >= s && y <= n;

const isPlace = (given: unknown): given is number[] =>
  Array.isArray(given) && given.length >= 2 && Number.isFinite(given[0]) && Number.isFinite(given[1]);

function checkLine(line: Pair[], path: string, closed: boolean, report: Report): void {
  if (!closed) {
    if (line.length < 2) report(path, '线至少要有 2 个点', 'a line needs at least 2 points');
    return;
  }
  const [first, last] = [line[0], line.at(-1)];
  if (line.length < 4) report(path, '面的边界至少要有 4 个点', 'a ring needs at least 4 points');
  else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    report(path, '面的边界没有闭合，首尾两点应相同', 'the ring is not closed: it must end where it starts');
  }
}

/**
 * The coordinates of a geometry in WGS 84 without heights; every fault goes to `report`, and then what comes back
 * is not to be used.
 */
export function checkCoordinates(
  shape: Shape,
  given: unknown,
  { datum, surroundings, path }: { datum: Datum; surroundings: Box; path: string },
  report: Report,
): unknown {
  const malformed = new Counted();
  const outside = new Counted();
  const swapped = new Counted();
  const isArea = shape === 'Polygon' || shape === 'MultiPolygon';

  const walk = (one: unknown, depth: number, at: string): unknown => {
    if (depth === 0) {
      if (!isPlace(one)) {
        malformed.add(at, one);
        return [0, 0];
      }
      const [lon = 0, lat = 0] = one;
      const [x, y] = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? toWgs84(lon, lat, datum) : [lon, lat];
      if (!inside(x, y, surroundings)) (inside(lat, lon, surroundings) ? swapped : outside).add(at, one);
      return [x, y];
    }
    if (!Array.isArray(one) || one.length === 0) {
      malformed.add(at, one);
      return [];
    }
    const before = malformed.count;
    const inner = one.map((next, index) => walk(next, depth - 1, `${at}[${index}]`));
    const readable = malformed.count === before;
    if (depth === 1 && shape !== 'MultiPoint' && readable) checkLine(inner as Pair[], at, isArea, report);
    return inner;
  };

  const converted = walk(given, DEPTH[shape], path);
  const [w, s, e, n] = surroundings;
  malformed.report(report, (place) => ({
    zh: `坐标 ${place} 不是有效的 [经度, 纬度]`,
    en: `${place} is not a pair [longitude, latitude]`,
  }));
  outside.report(report, (place) => ({
    zh: `坐标 ${place} 不在本县及周边范围内（经度 ${w}–${e}，纬度 ${s}–${n}）`,
    en: `${place} lies outside the county and its surroundings (longitude ${w} to ${e}, latitude ${s} to ${n})`,
  }));
  swapped.report(report, (place) => ({
    zh: `坐标 ${place} 的经度和纬度填反了（经度在前，纬度在后）`,
    en: `${place} has longitude and latitude swapped (longitude comes first)`,
  }));
  return converted;
}
