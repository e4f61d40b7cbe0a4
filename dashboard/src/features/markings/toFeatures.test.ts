import { describe, expect, it } from 'vitest';
import { type DrawnMarking, labelPlace, markingFeatures } from './toFeatures';

const area = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [78, 39],
      [79, 39],
      [79, 40],
      [78, 40],
      [78, 39],
    ],
  ],
};
const line = {
  type: 'LineString' as const,
  coordinates: [
    [78, 39],
    [78.2, 39.1],
    [78.4, 39.3],
  ],
};
const marking = (part: Partial<DrawnMarking>): DrawnMarking => ({
  id: 'm1',
  kind: 'CORDON',
  routeUse: null,
  symbol: null,
  label: '警戒区',
  geometry: area,
  ...part,
});
const told = (part: Partial<DrawnMarking>) =>
  markingFeatures([marking(part)]).features.map(({ geometry, properties }) => [
    geometry.type,
    properties?.['role'],
    properties?.['tone'],
    properties?.['image'] ?? properties?.['dashed'],
  ]);

describe('markings on the map', () => {
  it('an area has its shape and a name in its middle', () => {
    expect(told({})).toEqual([
      ['Polygon', 'shape', 'danger', false],
      ['Point', 'sign', 'danger', ''],
    ]);
    expect(labelPlace(area)).toEqual({ longitude: 78.5, latitude: 39.5 });
  });

  it('what people leave is broken and of another colour', () => {
    expect(told({ kind: 'EVACUATION_ZONE' })[0]).toEqual(['Polygon', 'shape', 'leave', true]);
  });

  it('a route says by its colour whether one may drive there', () => {
    expect(told({ kind: 'ROUTE', routeUse: 'EMERGENCY_PASSAGE', geometry: line })[0]?.[2]).toBe('open');
    expect(told({ kind: 'ROUTE', routeUse: 'CLOSED', geometry: line })[0]).toEqual([
      'LineString',
      'shape',
      'danger',
      true,
    ]);
    expect(labelPlace(line)).toEqual({ longitude: 78.2, latitude: 39.1 });
  });

  it('a point is a sign, a note is only its words', () => {
    const point = { type: 'Point' as const, coordinates: [78.5, 39.8] };
    expect(told({ kind: 'SYMBOL', symbol: 'MEDICAL_POINT', geometry: point })).toEqual([
      ['Point', 'sign', 'plain', 'marking|SYMBOL|MEDICAL_POINT'],
    ]);
    expect(told({ kind: 'NOTE', geometry: point })[0]?.[3]).toBe('');
  });
});
