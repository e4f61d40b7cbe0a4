import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EquipmentRowFragment, StockRowFragment } from '../../../generated/graphql';
import { zh } from '../../../i18n/zh';
import { equipmentRegister } from '../equipment/register';
import { stockRegister } from '../stock/register';
import type { Words } from './register';

const LISTS = { sites: [{ value: 's1', label: '北山口' }], depots: [], townships: [] };
const demo = { version: 1, demo: true, retiredAt: null };
const MACHINE = {
  ...demo,
  id: 'e1',
  code: 'JX-001',
  name: '挖掘机',
  equipmentKind: 'EXCAVATOR',
  status: 'EN_ROUTE',
  condition: 'POOR',
  site: null,
  depot: null,
  nextInspectionOn: '2026-10-01',
  inspectionOverdue: true,
} as Partial<EquipmentRowFragment> as EquipmentRowFragment;
const ITEM = {
  ...demo,
  id: 'w1',
  code: 'WZ-001',
  balance: 4,
  minimum: 10,
  belowMinimum: true,
  expired: true,
} as Partial<StockRowFragment> as StockRowFragment;

describe('the columns', () => {
  let words: Words;
  beforeAll(async () => {
    await i18next.init({ lng: 'zh-CN', resources: { 'zh-CN': { translation: zh } } });
    words = { t: i18next.t, language: 'zh-CN' };
  });
  const machine = (key: string) => equipmentRegister.columns(words, LISTS).find((column) => column.key === key);
  const item = (key: string) => stockRegister.columns(words, LISTS).find((column) => column.key === key);

  it('mark an overdue inspection with a word and a colour', () => {
    expect(machine('nextInspectionOn')?.mark?.(MACHINE)).toEqual({ tone: 'red', word: '已超期' });
  });

  it('mark stock that is below its minimum, and stock that has expired', () => {
    expect(item('balance')?.mark?.(ITEM)).toEqual({ tone: 'orange', word: '低于下限' });
    expect(item('expiresOn')?.mark?.(ITEM)).toEqual({ tone: 'red', word: '已过期' });
  });

  it('never let a balance be typed over: it changes by movements', () => {
    expect(item('balance')?.edit).toBeUndefined();
  });

  it('offer only the statuses that a person may set', () => {
    expect(machine('status')?.edit?.options?.map(({ value }) => value)).toEqual([
      'AVAILABLE',
      'STANDBY',
      'OUT_OF_SERVICE',
    ]);
    expect(machine('status')?.edit?.read('EN_ROUTE')).toEqual({ fault: 'choice' });
  });

  it('send a site by its id, and none as none', () => {
    expect(machine('site')?.edit?.read('s1')).toEqual({ patch: { siteId: 's1' } });
    expect(machine('site')?.edit?.read('')).toEqual({ patch: { siteId: null } });
  });

  it('sort conditions from good to poor and not by their words', () => {
    expect(machine('condition')?.order?.(MACHINE)).toBe(2);
  });
});
