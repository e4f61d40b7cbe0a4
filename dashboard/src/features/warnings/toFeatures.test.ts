import { describe, expect, it } from 'vitest';
import type { WarningCoreFragment, WarningLevel } from '../../generated/graphql';
import { warningFeatures } from './toFeatures';

const warning = (id: string, warningLevel: WarningLevel): WarningCoreFragment => ({
  __typename: 'Warning',
  id,
  version: 1,
  demo: true,
  retiredAt: null,
  code: id,
  warningCategory: 'SANDSTORM',
  warningLevel,
  warningState: 'ISSUED',
  inForce: true,
  headline: '沙尘暴',
  headlineEn: 'Sandstorm',
  startsAt: '2026-11-24T06:00:00Z',
  endsAt: null,
  area: {
    type: 'Polygon',
    coordinates: [
      [
        [78, 39],
        [79, 39],
        [79, 40],
        [78, 39],
      ],
    ],
  },
  areaText: '',
  cautions: '',
  measures: '',
  issuingUnitName: '',
  issuedAt: '2026-11-24T06:00:00Z',
  warningScope: 'COUNTY',
});

describe('warning areas', () => {
  it('lie in order of level, the red one on top', () => {
    const { features } = warningFeatures(
      [warning('r', 'RED'), warning('b', 'BLUE'), warning('o', 'ORANGE')],
      'zh-CN',
      () => '',
    );
    const areas = features.filter(({ geometry }) => geometry.type === 'Polygon');
    expect(areas.map(({ properties }) => properties?.['level'])).toEqual(['BLUE', 'ORANGE', 'RED']);
  });

  it('carry a label in their middle', () => {
    const { features } = warningFeatures([warning('r', 'RED')], 'zh-CN', () => '沙尘暴 · 红色');
    const label = features.find(({ geometry }) => geometry.type === 'Point');
    expect(label?.geometry).toMatchObject({ coordinates: [78.5, 39.5] });
    expect(label?.properties?.['text']).toBe('沙尘暴 · 红色');
  });
});
