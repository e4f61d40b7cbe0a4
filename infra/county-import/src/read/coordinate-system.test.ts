import { Datum } from '@outpost/shared/geo/position';
import { describe, expect, it } from 'vitest';
import { PRJ } from '../testing/write-shapefile.ts';
import { systemFault } from './coordinate-system.ts';

const { WGS84, CGCS2000, GCJ02 } = Datum;

describe('the coordinate system that a file names', () => {
  it.each([
    ['none', null, WGS84, null],
    ['none', null, GCJ02, null],
    ['WGS 84', PRJ.wgs84, WGS84, null],
    ['WGS 84', PRJ.wgs84, CGCS2000, /应为 --datum WGS84/],
    ['WGS 84', PRJ.wgs84, GCJ02, /移走/],
    ['CGCS2000', PRJ.cgcs2000, CGCS2000, null],
    ['CGCS2000', PRJ.cgcs2000, WGS84, /应为 --datum CGCS2000/],
    ["Xi'an 1980", PRJ.xian80, CGCS2000, /不受支持/],
    ['metres', PRJ.projected, CGCS2000, /投影坐标系 CGCS2000_3_Degree_GK_CM_78E/],
    ['nothing readable', 'x', WGS84, /不受支持/],
    ['WGS 84 in WKT 2', 'GEOGCRS["WGS 84",ENSEMBLE["World Geodetic System 1984 ensemble",MEMBER["x"]]]', WGS84, null],
    ['CGCS2000 in WKT 2', 'GEOGCRS["x",DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.2]]]', CGCS2000, null],
    ['CRS84', 'urn:ogc:def:crs:OGC:1.3:CRS84', WGS84, null],
    ['EPSG:4326', 'EPSG:4326', WGS84, null],
    ['EPSG:4490', 'urn:ogc:def:crs:EPSG::4490', CGCS2000, null],
    ['EPSG:4490', 'urn:ogc:def:crs:EPSG::4490', WGS84, /应为 --datum CGCS2000/],
    ['EPSG:4214', 'EPSG:4214', WGS84, /不受支持/],
    ['EPSG:4549', 'EPSG:4549', CGCS2000, /投影/],
  ] as const)('%s (%s) with --datum %s', (_name, written, datum, fault) => {
    const found = systemFault(written, datum);
    if (fault === null) expect(found).toBeNull();
    else expect(found?.zh).toMatch(fault);
  });
});
