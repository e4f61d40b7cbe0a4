import type { Geometry, Position } from 'geojson';

interface Segment {
  a: Position;
  b: Position;
  left: number;
  right: number;
}

const side = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [px = 0, py = 0]: Position): number =>
  Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax));

/** Whether two segments cut through each other. Those that only touch do not: rings may touch at a point. */
const cross = (s: Segment, t: Segment): boolean =>
  side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0;

function meetingPoint({ a, b }: Segment, t: Segment): Position {
  const [ax = 0, ay = 0] = a;
  const [dx, dy] = [(b[0] ?? 0) - ax, (b[1] ?? 0) - ay];
  const [cx = 0, cy = 0] = t.a;
  const [ex, ey] = [(t.b[0] ?? 0) - cx, (t.b[1] ?? 0) - cy];
  const along = ((cx - ax) * ey - (cy - ay) * ex) / (dx * ey - dy * ex);
  return [ax + along * dx, ay + along * dy];
}

/**
 * Where the boundary of an area first crosses itself, from the west; null where it does not. It finds the usual
 * fault without a database, so that `--check` needs none; PostGIS has the last word when a layer is installed.
 */
export function firstCrossing(area: Geometry): Position | null {
  if (area.type !== 'Polygon' && area.type !== 'MultiPolygon') return null;
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  const segments = rings
    .flatMap((ring) => ring.slice(1).map((b, index): [Position, Position] => [ring[index] ?? b, b]))
    .map(([a, b]): Segment => {
      const [x = 0, z = 0] = [a[0], b[0]];
      return { a, b, left: Math.min(x, z), right: Math.max(x, z) };
    })
    .sort((s, t) => s.left - t.left);
  let open: Segment[] = [];
  for (const segment of segments) {
    open = open.filter(({ right }) => right >= segment.left);
    const other = open.find((one) => cross(one, segment));
    if (other) return meetingPoint(other, segment);
    open.push(segment);
  }
  return null;
}
