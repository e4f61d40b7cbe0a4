import { describe, expect, it } from 'vitest';
import { circleAround } from '../../../map/circle';
import { missingOf, toInput, type WarningDraft } from './draft';

const area = circleAround({ longitude: 78.5, latitude: 39.8 }, 5000);
const draft: WarningDraft = {
  category: 'GALE',
  level: 'BLUE',
  scope: 'COUNTY',
  startsAt: '2026-11-26T08:00',
  endsAt: '',
  areaText: '三岔口镇',
  cautions: '阵风 8 级',
  measures: '停止高处作业',
  unit: { id: 'u', name: '巴楚县气象局' },
  headline: '大风蓝色预警',
  headlineEn: '',
};

describe('a warning that is being written', () => {
  it('is sent with all that 3.3.2 asks for, in the county’s time', () => {
    expect(missingOf(draft, area)).toEqual([]);
    expect(toInput(draft, area, 'k')).toMatchObject({
      startsAt: '2026-11-26T00:00:00.000Z',
      endsAt: null,
      issuingUnitName: '巴楚县气象局',
      headlineEn: null,
      area: { type: 'Polygon' },
    });
  });

  it.each([
    [{ category: '' }, 'category'],
    [{ startsAt: '' }, 'startsAt'],
    [{ areaText: ' ' }, 'areaText'],
    [{ cautions: '' }, 'cautions'],
    [{ measures: '' }, 'measures'],
    [{ unit: null }, 'issuingUnitName'],
    [{ headline: '' }, 'headline'],
  ] as const)('is not sent with %o, and says so at %s', (change, field) => {
    const without = { ...draft, ...change } as WarningDraft;
    expect(missingOf(without, area)).toEqual([field]);
    expect(toInput(without, area, 'k')).toBeNull();
  });

  it('is not sent without an area', () => {
    expect(missingOf(draft, null)).toEqual(['area']);
  });
});
