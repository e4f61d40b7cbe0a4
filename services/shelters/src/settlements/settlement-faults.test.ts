import { Datum } from '@outpost/shared/geo/position';
import { describe, expect, it } from 'vitest';
import { requireNoFaults, settlementFaults } from './settlement-faults.ts';

const BOX = [76.5, 38.3, 80.5, 40.8] as const;
const row = (changed: object = {}) => ({
  code: '653130100001',
  name: '某某村',
  township: '653130100',
  people: 812,
  longitude: 78.55,
  latitude: 39.79,
  ...changed,
});
const faultsOf = (...rows: ReturnType<typeof row>[]) => settlementFaults(rows, Datum.WGS84, BOX);

describe('the rows of a settlements file', () => {
  it('without a fault pass', () => {
    expect(faultsOf(row(), row({ code: '653130100002', people: 0 }))).toEqual([]);
  });

  it.each([
    [{ code: ' ' }, 'code', /不能为空/],
    [{ code: 'x'.repeat(41) }, 'code', /40/],
    [{ name: '' }, 'name', /不能为空/],
    [{ name: '村'.repeat(101) }, 'name', /100/],
    [{ township: '巴楚镇' }, 'township', /九位/],
    [{ people: -1 }, 'people', /0–1000000/],
    [{ people: 1_000_001 }, 'people', /0–1000000/],
    [{ longitude: 278.5 }, 'longitude', /^经度/],
    [{ latitude: 139.7 }, 'latitude', /^纬度/],
    [{ longitude: 39.79, latitude: 78.55 }, 'position', /填反/],
    [{ longitude: 116.4, latitude: 39.9 }, 'position', /^位置不在本县/],
  ])('with %o are refused', (changed, field, zh) => {
    const [fault, ...more] = faultsOf(row(changed));
    expect(more).toEqual([]);
    expect(fault).toMatchObject({ row: 1, field, messages: { zh: expect.stringMatching(zh), en: expect.any(String) } });
  });

  it('with the same code twice are refused, naming the first', () => {
    const faults = faultsOf(row(), row({ code: '653130100002' }), row({ code: ' 653130100001 ' }));
    expect(faults).toMatchObject([{ row: 3, field: 'code', messages: { zh: expect.stringContaining('第 1 行') } }]);
  });

  it('report every fault of every row in one error', () => {
    const faults = faultsOf(
      row({ name: '', people: -5 }),
      row({ code: '2' }),
      row({ code: '3', township: 'x', latitude: 0 }),
    );
    expect(faults.map((fault) => `${fault.row} ${fault.field}`)).toEqual([
      '1 name',
      '1 people',
      '3 township',
      '3 position',
    ]);
    expect(() => requireNoFaults(faults)).toThrow(
      expect.objectContaining({
        message: 'rows：共 4 处错误，未导入任何记录；第 1 行 name：不能为空',
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'rows', faults }),
      }),
    );
  });
});
