import type { Position as Coordinate, Geometry } from 'geojson';
import { GraphQLScalarType, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { EntityManager } from 'typeorm';
import { badInput, type Text } from '../errors.ts';
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

export type ShapeType = 'Point' | 'LineString' | 'MultiLineString' | 'Polygon' | 'MultiPolygon';
const AREA: readonly ShapeType[] = ['Polygon', 'MultiPolygon'];

const NAME: Record<ShapeType, Text> = {
  Point: { zh: '点', en: 'a point' },
  LineString: { zh: '线', en: 'a line' },
  MultiLineString: { zh: '线', en: 'a line' },
  Polygon: { zh: '面', en: 'an area' },
  MultiPolygon: { zh: '面', en: 'an area' },
};

const namesOf = (types: readonly ShapeType[], lang: keyof Text): string[] => [
  ...new Set(types.map((type) => NAME[type][lang])),
];

/** Refuses a corner outside the county's surroundings, none at all, and too many. */
function requireCorners(nested: unknown, [west, south, east, north]: Box, field: string): void {
  let count = 0;
  for (const [x = Number.NaN, y = Number.NaN] of coordinates(nested)) {
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
  if (count === 0) throw badInput(field, { zh: '图形不能为空', en: 'the shape must not be empty' });
}

function requireClosedRings(rings: readonly Coordinate[][], field: string): void {
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      throw badInput(field, {
        zh: '面的边界应至少有 4 个点且首尾相同',
        en: 'a ring needs at least 4 points and must end where it starts',
      });
    }
  }
}

/** PostGIS decides on validity and says where the fault is. */
async function requireValid(manager: EntityManager, geometry: Geometry, field: string): Promise<void> {
  const rows: { reason: string }[] = await manager.query('select ST_IsValidReason(ST_GeomFromGeoJSON($1)) as reason', [
    JSON.stringify(geometry),
  ]);
  const reason = rows[0]?.reason;
  if (reason === 'Valid Geometry') return;
  const at = /\[(.+)\]/.exec(reason ?? '')?.[1] ?? '';
  const area = (AREA as readonly string[]).includes(geometry.type);
  throw badInput(
    field,
    area
      ? { zh: `面的边界自相交或无效（${at}）`, en: `the area crosses itself or is invalid (${at})` }
      : { zh: `图形无效（${at}）`, en: `the shape is invalid (${at})` },
  );
}

/**
 * A shape that can be stored: of one of the types, closed rings, every corner in the county's surroundings, no side
 * of an area crossing another, a line of at least two different points.
 */
export async function requireShape(
  manager: EntityManager,
  geometry: Geometry,
  surroundings: Box,
  field: string,
  types: readonly ShapeType[],
): Promise<Geometry> {
  if (geometry.type === 'GeometryCollection' || !(types as readonly string[]).includes(geometry.type)) {
    throw badInput(field, {
      zh: `应为${namesOf(types, 'zh').join('或')}（${types.join(' 或 ')}）`,
      en: `must be ${namesOf(types, 'en').join(' or ')} (${types.join(' or ')})`,
    });
  }
  requireCorners(geometry.coordinates, surroundings, field);
  if (geometry.type === 'Polygon') requireClosedRings(geometry.coordinates, field);
  if (geometry.type === 'MultiPolygon') requireClosedRings(geometry.coordinates.flat(), field);
  await requireValid(manager, geometry, field);
  return geometry;
}

/** An area that can be stored. */
export const requireArea = (
  manager: EntityManager,
  geometry: Geometry,
  surroundings: Box,
  field: string,
): Promise<Geometry> => requireShape(manager, geometry, surroundings, field, AREA);
