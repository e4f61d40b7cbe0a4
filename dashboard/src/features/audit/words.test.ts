import i18next, { type TFunction } from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../i18n/en';
import { zh } from '../../i18n/zh';
import { entityWord, fieldWord, operationWord, serviceWord, valueWord } from './words';

let t: TFunction;
beforeAll(async () => {
  t = await i18next.createInstance().init({
    lng: 'zh-CN',
    resources: { 'zh-CN': { translation: zh }, 'en-US': { translation: en } },
    interpolation: { escapeValue: false },
  });
});

describe('a value of the journal in the words of the county', () => {
  it.each([
    ['Incident', 'state', 'VERIFIED', '已核实'],
    ['Dispatch', 'state', 'ON_SCENE', '到场'],
    ['Equipment', 'kind', 'EXCAVATOR', '挖掘机'],
    ['EquipmentTransfer', 'state', 'ARRIVED', '已到位'],
    ['PrepositionPlan', 'state', 'ORDERED', '已下达'],
    ['Team', 'skills', ['HAZMAT', 'POWER_REPAIR'], '危化处置、电力抢修'],
    ['Warning', 'level', 'RED', '红色'],
    ['ResponseActivation', 'level', 'IV', 'Ⅳ级响应'],
    ['Incident', 'occurredAt', '2026-11-24T06:56:16.000Z', '2026-11-24 14:56:16'],
    ['Equipment', 'point', { type: 'Point', coordinates: [78.6, 39.97] }, '78.60000, 39.97000'],
    ['Incident', 'givenPosition', { longitude: 78.6, latitude: 39.97, datum: 'GCJ02' }, '78.60000, 39.97000 GCJ02'],
    [
      'Warning',
      'area',
      {
        type: 'Polygon',
        coordinates: [
          [
            [78, 39],
            [79, 39],
            [78, 40],
            [78, 39],
          ],
        ],
      },
      '4 个点的图形',
    ],
    ['Incident', 'casualtiesKnown', true, '是'],
    ['Incident', 'deaths', 0, '0'],
    ['Incident', 'note', null, '—'],
    ['Shelter', 'facilities', [], '—'],
    ['Incident', 'steps', [{ a: 1 }, { a: 2 }], '2 项'],
  ])('%s.%s %j', (entity, field, value, words) => {
    expect(valueWord(entity, field, value, t, 'zh-CN')).toBe(words);
  });

  it('is shown as it stands when there is no word for it', () => {
    expect(valueWord('Incident', 'state', 'NEVER_HEARD', t, 'zh-CN')).toBe('NEVER_HEARD');
    expect(valueWord('Thing', 'odd', { a: 1 }, t, 'zh-CN')).toBe('{"a":1}');
    expect(entityWord(t, 'Thing')).toBe('Thing');
    expect(operationWord(t, 'SOME_ACT')).toBe('some act');
    expect(serviceWord(t, 'elsewhere')).toBe('elsewhere');
    expect(fieldWord('odd', 'zh-CN')).toBe('odd');
  });

  it('and its field and act have names in both languages', () => {
    expect(fieldWord('directLossYuan', 'zh-CN')).toBe('直接经济损失（元）');
    expect(fieldWord('directLossYuan', 'en-US')).toBe('direct loss (yuan)');
    expect(operationWord(t, 'CASUALTIES_UPDATED')).toBe('更新伤亡');
  });
});
