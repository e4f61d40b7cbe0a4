import 'reflect-metadata';
import gcoordModule from 'gcoord';
import type { Point } from 'geojson';
import { Directive, Field, Float, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { badInput } from '../errors.ts';

/** Coordinate systems that a place may be given in. CGCS2000 equals WGS 84 within a metre here. */
export enum Datum {
  WGS84 = 'WGS84',
  CGCS2000 = 'CGCS2000',
  GCJ02 = 'GCJ02',
  BD09 = 'BD09',
}
registerEnumType(Datum, { name: 'Datum', description: '坐标系 / coordinate system' });

/** A place on the earth in degrees of WGS 84. */
@Directive('@shareable')
@ObjectType({ description: '位置（WGS 84，度） / a place, degrees of WGS 84' })
export class Position {
  @Field(() => Float)
  longitude: number;

  @Field(() => Float)
  latitude: number;
}

@InputType({ description: '位置及其坐标系 / a place with its coordinate system' })
export class PositionInput {
  @Field(() => Float)
  longitude: number;

  @Field(() => Float)
  latitude: number;

  @Field(() => Datum)
  datum: Datum;
}

/** `[west, south, east, north]` in degrees. */
export type Box = readonly [number, number, number, number];

const inside = (lon: number, lat: number, [w, s, e, n]: Box): boolean => lon >= w && lon <= e && lat >= s && lat <= n;

/** The package is CommonJS, but its types describe an ES module: Node gives what the types call `default`. */
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

const SYSTEM = { GCJ02: gcoord.GCJ02, BD09: gcoord.BD09 } as const;

/** The same place in WGS 84. */
export function toWgs84(lon: number, lat: number, datum: Datum): [number, number] {
  if (datum === Datum.WGS84 || datum === Datum.CGCS2000) return [lon, lat];
  return gcoord.transform([lon, lat], SYSTEM[datum], gcoord.WGS84) as [number, number];
}

/**
 * The WGS 84 point of an input, checked: on the earth, and within the county's surroundings. Longitude and
 * latitude in each other's place is the usual fault, so the refusal says so when it is one.
 */
export function locate(input: PositionInput, surroundings: Box, field = 'position'): Point {
  const { longitude: lon, latitude: lat, datum } = input;
  if (!(Math.abs(lon) <= 180)) {
    throw badInput(`${field}.longitude`, {
      zh: '经度应在 -180 到 180 之间',
      en: 'the longitude must lie between -180 and 180',
    });
  }
  if (!(Math.abs(lat) <= 90)) {
    const swapped = inside(lat, lon, surroundings);
    throw badInput(`${field}.latitude`, {
      zh: swapped ? '纬度应在 -90 到 90 之间，经度和纬度可能填反了' : '纬度应在 -90 到 90 之间',
      en: swapped
        ? 'the latitude must lie between -90 and 90; longitude and latitude seem to be swapped'
        : 'the latitude must lie between -90 and 90',
    });
  }
  const [x, y] = toWgs84(lon, lat, datum);
  if (!inside(x, y, surroundings)) {
    const [w, s, e, n] = surroundings;
    const swapped = inside(lat, lon, surroundings);
    throw badInput(field, {
      zh: `位置不在本县及周边范围内（经度 ${w}–${e}，纬度 ${s}–${n}）${swapped ? '，经度和纬度可能填反了' : ''}`,
      en: `the place lies outside the county and its surroundings (longitude ${w} to ${e}, latitude ${s} to ${n})${swapped ? '; longitude and latitude seem to be swapped' : ''}`,
    });
  }
  return { type: 'Point', coordinates: [x, y] };
}

/** What the graph shows of a stored point. */
export const toPosition = (point: Point): Position => {
  const [longitude = 0, latitude = 0] = point.coordinates;
  return { longitude, latitude };
};
