import type { Position as Coordinate, Geometry } from 'geojson';
import { GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { EntityManager } from 'typeorm';
import { badInput } from '../errors.ts';
import type { Box } from './position.ts';

/** How deep the coordinates of each type are nested: a place, a list of places, a list of lists … */
const DEPTH: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};
/** More corners than this is a mistake (a trace of the whole county has a few thousand). */
const MAX_COORDINATES = 20_000;

/** The coordinates without heights, which no map area has; null when they are not nested as their type asks. */
function planar(given: unknown, depth: number): unknown[] | null {
  if (!Array.isArray(given)) return null;
  if (depth === 0) {
    const [x, y] = given;
    return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : null;
  }
  const inner = given.map((one) => planar(one, depth - 1));
  return inner.includes(null) ? null : inner;
}

const parse = (value: unknown): Geometry => {
  const { type = '', coordinates: given } = { ...(value as { type?: string; coordinates?: unknown } | null) };
  const depth = Object.hasOwn(DEPTH, type) ? DEPTH[type] : undefined;
  const flat = depth === undefined ? null : planar(given, depth);
  if (!flat) {
    throw badInput('geometry', { zh: '应为 RFC 7946 GeoJSON 几何对象', en: 'must be an RFC 7946 GeoJSON geometry' });
  }
  return { type, coordinates: flat } as Geometry;
};

/** RFC 7946 geometry, WGS 84, longitude first. */
export const GeometryScalar = new GraphQLScalarType<Geometry, Geometry>({
  name: 'Geometry',
  description: 'RFC 7946 GeoJSON geometry, WGS 84, longitude first',
  serialize: (value) => value as Geometry,
  parseValue: parse,
  parseLiteral: (ast: ValueNode, variables) => {
    if (ast.kind !== Kind.OBJECT) return parse(null);
    return parse(valueFromASTUntyped(ast, variables));
  },
});

function* coordinates(nested: unknown): Generator<Coordinate> {
  if (!Array.isArray(nested)) return;
  if (typeof nested[0] === 'number') yield nested as Coordinate;
  else for (const inner of nested) yield* coordinates(inner);
}

/**
 * An area that can be stored: polygons only, closed rings, every corner in the county's surroundings, no
 * side crossing another. PostGIS decides on validity and says where the fault is.
 */
export async function requireArea(
  manager: EntityManager,
  geometry: Geometry,
  surroundings: Box,
  field: string,
): Promise<Geometry> {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') {
    throw badInput(field, { zh: '应为面（Polygon 或 MultiPolygon）', en: 'must be an area (Polygon or MultiPolygon)' });
  }
  const [west, south, east, north] = surroundings;
  let count = 0;
  for (const [x = Number.NaN, y = Number.NaN] of coordinates(geometry.coordinates)) {
    count += 1;
    if (count > MAX_COORDINATES) {
      throw badInput(field, { zh: `顶点不能超过 ${MAX_COORDINATES} 个`, en: `at most ${MAX_COORDINATES} corners` });
    }
    if (!(x >= west && x <= east && y >= south && y <= north)) {
      throw badInput(field, {
        zh: `顶点 [${x}, ${y}] 不在本县及周边范围内（经度在前，纬度在后）`,
        en: `the corner [${x}, ${y}] lies outside the county and its surroundings (longitude comes first)`,
      });
    }
  }
  if (count === 0) throw badInput(field, { zh: '面不能为空', en: 'the area must not be empty' });
  const rings: Coordinate[][] = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      throw badInput(field, {
        zh: '面的边界应至少有 4 个点且首尾相同',
        en: 'a ring needs at least 4 points and must end where it starts',
      });
    }
  }
  const rows: { reason: string }[] = await manager.query('select ST_IsValidReason(ST_GeomFromGeoJSON($1)) as reason', [
    JSON.stringify(geometry),
  ]);
  const reason = rows[0]?.reason;
  if (reason !== 'Valid Geometry') {
    const at = /\[(.+)\]/.exec(reason ?? '')?.[1] ?? '';
    throw badInput(field, { zh: `面的边界自相交或无效（${at}）`, en: `the area crosses itself or is invalid (${at})` });
  }
  return geometry;
}
