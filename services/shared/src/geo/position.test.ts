import { describe, expect, it } from 'vitest';
import { type Box, Datum, locate, toWgs84 } from './position.ts';

const surroundings: Box = [76.5, 38.3, 80.5, 40.8];
const at = (longitude: number, latitude: number, datum = Datum.WGS84) => ({ longitude, latitude, datum });
const metres = (a: [number, number], b: [number, number]) =>
  Math.hypot((a[0] - b[0]) * 111_320 * Math.cos((a[1] * Math.PI) / 180), (a[1] - b[1]) * 110_574);

describe('datums', () => {
  it('leaves WGS 84 and CGCS2000 as they are', () => {
    expect(toWgs84(78.5, 39.8, Datum.WGS84)).toEqual([78.5, 39.8]);
    expect(toWgs84(78.5, 39.8, Datum.CGCS2000)).toEqual([78.5, 39.8]);
  });

  it('moves GCJ-02 by the offset that this county has, and BD-09 further', () => {
    expect(metres([78.5, 39.8], toWgs84(78.5, 39.8, Datum.GCJ02))).toBeGreaterThan(100);
    expect(metres([78.5, 39.8], toWgs84(78.5, 39.8, Datum.GCJ02))).toBeLessThan(400);
    expect(metres([78.5, 39.8], toWgs84(78.5, 39.8, Datum.BD09))).toBeGreaterThan(400);
  });
});

describe('a place that is given', () => {
  it('is stored as a WGS 84 point', () => {
    expect(locate(at(78.5, 39.8), surroundings)).toEqual({ type: 'Point', coordinates: [78.5, 39.8] });
  });

  it.each([
    [181, 39.8, 'position.longitude', /经度应在/],
    [Number.NaN, 39.8, 'position.longitude', /经度应在/],
    [78.5, 91, 'position.latitude', /纬度应在/],
    [39.8, 78.5, 'position', /填反/],
    [116.4, 39.9, 'position', /不在本县/],
  ])('%d, %d is refused at %s', (longitude, latitude, field, words) => {
    const act = () => locate(at(longitude, latitude), surroundings);
    expect(act).toThrow(words);
    expect(act).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field }) }),
    );
  });
});
