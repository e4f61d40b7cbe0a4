import { describe, expect, it } from 'vitest';
import { toCsv, toGeoJson, toXlsx } from './export-rows';
import { readTableFile } from './read-file';

const TABLE = {
  titles: ['编号', '名称'],
  rows: [
    ['JX-1', '挖掘机, "大"'],
    ['JX-2', '=HYPERLINK("x")'],
    ['JX-3', '-5'],
  ],
};

describe('a list that is exported', () => {
  it('is CSV that a spreadsheet opens, in which nothing is a formula', () => {
    expect(toCsv(TABLE)).toBe('\uFEFF编号,名称\r\nJX-1,"挖掘机, ""大"""\r\nJX-2,"\'=HYPERLINK(""x"")"\r\nJX-3,-5\r\n');
  });

  it('is XLSX that can be imported again', async () => {
    const blob = await toXlsx(TABLE, '装备');
    const table = await readTableFile(new File([await blob.arrayBuffer()], 'a.xlsx'));
    expect(table.headers).toEqual(TABLE.titles);
    expect(table.rows.map(({ cells }) => cells)).toEqual(TABLE.rows);
  });

  it('is GeoJSON of the rows that have a place', () => {
    const records = [
      { id: 'a', code: 'JX-1', position: { longitude: 78.5, latitude: 39.8 } },
      { id: 'b', code: 'JX-2', position: null },
    ];
    expect(toGeoJson(records, TABLE)).toEqual({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [78.5, 39.8] },
          properties: { 编号: 'JX-1', 名称: '挖掘机, "大"' },
        },
      ],
    });
  });
});
