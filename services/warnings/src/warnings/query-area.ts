import { badInput } from '@outpost/shared/errors';
import type { Box } from '@outpost/shared/geo/position';
import type { Position as Coordinate, Geometry } from 'geojson';
import type { EntityManager } from 'typeorm';

function* corners(nested: unknown[]): Generator<Coordinate> {
  if (typeof nested[0] === 'number') yield nested as Coordinate;
  else for (const inner of nested) yield* corners(inner as unknown[]);
}

/**
 * A geometry to ask with. It may reach beyond the county, as the window of a map does; but it is on the earth,
 * valid, and has some part in the county's surroundings, for else longitude and latitude are likely swapped.
 */
export async function requireQueryArea(
  manager: EntityManager,
  geometry: Geometry,
  [west, south, east, north]: Box,
  field: string,
): Promise<Geometry> {
  if (geometry.type === 'GeometryCollection') {
    throw badInput(field, { zh: '不支持 GeometryCollection', en: 'a GeometryCollection is not supported' });
  }
  let [w, s, e, n] = [180, 90, -180, -90];
  for (const [x = Number.NaN, y = Number.NaN] of corners(geometry.coordinates)) {
    if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
      throw badInput(field, {
        zh: `坐标 [${x}, ${y}] 不是有效的经纬度（经度在前，纬度在后）`,
        en: `[${x}, ${y}] is not on the earth (longitude comes first)`,
      });
    }
    [w, s, e, n] = [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)];
  }
  if (w > east || e < west || s > north || n < south) {
    throw badInput(field, {
      zh: '范围与本县及周边没有交集，请核对经纬度顺序（经度在前）',
      en: 'the area has nothing in common with the county and its surroundings; longitude comes first',
    });
  }
  const rows: { reason: string }[] = await manager.query('select ST_IsValidReason(ST_GeomFromGeoJSON($1)) as reason', [
    JSON.stringify(geometry),
  ]);
  if (rows[0]?.reason !== 'Valid Geometry') {
    throw badInput(field, { zh: '范围的边界自相交或无效', en: 'the area crosses itself or is invalid' });
  }
  return geometry;
}
