import { describe, expect, it } from 'vitest';
import { readSettlements } from './settlements.ts';

const village = (code: unknown, coordinates = [78.5, 39.7]) => ({
  type: 'Feature' as const,
  properties: { name: '阔什托格拉克村', code },
  geometry: { type: 'Point' as const, coordinates },
});

describe('the settlements of a file', () => {
  it('are rows with the township of their code, in the datum of the file', () => {
    expect(readSettlements([village('653130101203')], ['412'], '653130')).toEqual({
      faults: [],
      rows: [
        {
          code: '653130101203',
          name: '阔什托格拉克村',
          township: '653130101',
          people: 412,
          longitude: 78.5,
          latitude: 39.7,
        },
      ],
    });
  });

  it.each([
    ['65313010120', 412, 'code', /12 位/],
    [undefined, 412, 'code', /12 位/],
    ['653125101203', 412, 'code', /不属于本县/],
    ['653130101203', -1, 'people', /-1/],
    ['653130101203', 1.5, 'people', /整数/],
    ['653130101203', 2_000_000, 'people', /2000000/],
    ['653130101203', '约四百', 'people', /约四百/],
    ['653130101203', null, 'people', /null/],
    ['653130101203', '', 'people', /整数/],
  ])('code %s with %o people: %s is at fault', (code, people, field, text) => {
    const { faults } = readSettlements([village(code)], [people], '653130');
    expect(faults).toEqual([
      {
        feature: 0,
        path: `features[0].properties.${field}`,
        messages: { zh: expect.stringMatching(text), en: expect.any(String) },
      },
    ]);
  });

  it('are refused when two have the same code, and when they are too many for one call', () => {
    const twice = readSettlements([village('653130101203'), village('653130101203')], [1, 2], '653130');
    expect(twice.faults).toMatchObject([{ feature: 1, messages: { zh: expect.stringMatching(/第 1 个要素重复/) } }]);
    const codes = Array.from({ length: 5001 }, (_, index) => village(`65313010${String(1000 + index)}`));
    const many = readSettlements(
      codes,
      codes.map(() => 1),
      '653130',
    );
    expect(many.faults).toMatchObject([{ feature: null, path: 'features' }]);
  });
});
