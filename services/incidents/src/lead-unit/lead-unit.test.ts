import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { IncidentCategory } from './category.ts';
import { leadUnitOf, leadUnitsShape } from './lead-unit.ts';
import { NamingAuthority, requireMayName } from './naming-authority.ts';

const profile = new URL('../../../../infra/county/653130/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, profile), 'utf8'));
const table = leadUnitsShape.parse(read('plan/lead-units.json'));
const units = new Map((read('units.json') as { code: string; name: string }[]).map(({ code, name }) => [code, name]));

const only = (category: IncidentCategory, scope: string | null = null) => ({ category, scope, alsoCategories: [] });

/** Clause 2.1.6, item by item, as a person reads it. */
const CLAUSE: [IncidentCategory, string | null, string][] = [
  [IncidentCategory.PRODUCTION_FIRE, null, '消防救援大队'],
  [IncidentCategory.ROAD_TRAFFIC, null, '公安局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'PRODUCTION_BUSINESS_STORAGE_USE', '应急管理局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'ROAD', '公安局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'BRIDGE', '交通运输局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'GAS_LPG', '住房和城乡建设局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'HAZARDOUS_WASTE', '生态环境局巴楚县分局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'HOSPITAL', '卫生健康委员会'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'SCHOOL_LABORATORY', '教育局'],
  [IncidentCategory.HAZARDOUS_CHEMICALS, 'AGRICULTURE_LABORATORY', '农业农村局'],
  [IncidentCategory.MINE, 'EXPLORATION', '自然资源局'],
  [IncidentCategory.MINE, 'CONSTRUCTION_RENOVATION_PRODUCTION', '应急管理局'],
  [IncidentCategory.INDUSTRY_COMMERCE, null, '商务和工业信息化局'],
  [IncidentCategory.SPECIAL_EQUIPMENT, null, '市场监督管理局'],
  [IncidentCategory.TRANSPORT, 'ROAD', '交通运输局'],
  [IncidentCategory.TRANSPORT, 'POSTAL_EXPRESS', '邮政'],
  [IncidentCategory.TRANSPORT, 'RAILWAY', '火车站'],
  [IncidentCategory.LONG_DISTANCE_PIPELINE, 'OIL_GAS', '发展和改革委员会'],
  [IncidentCategory.LONG_DISTANCE_PIPELINE, 'TOWN_GAS', '住房和城乡建设局'],
  [IncidentCategory.CONSTRUCTION, 'BUILDING_MUNICIPAL', '住房和城乡建设局'],
  [IncidentCategory.CONSTRUCTION, 'TRANSPORT_WORKS', '交通运输局'],
  [IncidentCategory.CONSTRUCTION, 'RAILWAY_WORKS', '火车站'],
  [IncidentCategory.CONSTRUCTION, 'WATER_WORKS', '水利局'],
  [IncidentCategory.CONSTRUCTION, 'POWER_WORKS', '发展和改革委员会'],
  [IncidentCategory.ENERGY, null, '发展和改革委员会'],
  [IncidentCategory.CULTURE_TOURISM, 'VENUE', '文化体育广播电视和旅游局'],
  [IncidentCategory.CULTURE_TOURISM, 'NON_STAR_HOTEL', '商务和工业信息化局'],
  [IncidentCategory.AGRICULTURE, null, '农业农村局'],
  [IncidentCategory.CAMPUS, null, '教育局'],
  [IncidentCategory.MEDICAL, null, '卫生健康委员会'],
];

describe('the lead unit (2.1.6)', () => {
  it.each(CLAUSE)('%s %s is led by %s', (category, scope, name) => {
    const ruling = leadUnitOf(table, only(category, scope));
    expect(ruling.decidedBy).toBe('PLAN');
    expect(units.get(ruling.unitCode ?? '')).toContain(name);
  });

  it('has every row of the table under test', () => {
    expect(table).toHaveLength(CLAUSE.length + 2);
  });

  it('is named by the organiser of a major event, and by the headquarters where the plan names none', () => {
    expect(leadUnitOf(table, only(IncidentCategory.MAJOR_EVENT))).toMatchObject({
      unitCode: null,
      decidedBy: 'ORGANISER',
    });
    expect(leadUnitOf(table, only(IncidentCategory.OTHER))).toMatchObject({
      unitCode: null,
      decidedBy: 'HEADQUARTERS',
    });
  });

  it('is left to the headquarters while the scope is not known', () => {
    expect(leadUnitOf(table, only(IncidentCategory.MINE))).toMatchObject({
      decidedBy: 'HEADQUARTERS',
      clause: '2.1.2',
    });
  });

  it('refuses a scope that the category does not have', () => {
    expect(() => leadUnitOf(table, only(IncidentCategory.MINE, 'ROAD'))).toThrow(/EXPLORATION/);
  });

  it('is left to the headquarters where several industries are concerned, though each has a unit', () => {
    const several = { ...only(IncidentCategory.ROAD_TRAFFIC), alsoCategories: [IncidentCategory.MEDICAL] };
    expect(leadUnitOf(table, several)).toMatchObject({
      unitCode: null,
      decidedBy: 'HEADQUARTERS',
      clause: '2.1.2',
      text: expect.stringMatching(/公安局.*卫生健康委员会/),
    });
  });
});

describe('who names a lead unit', () => {
  const { COUNTY_COMMITTEE, COUNTY_GOVERNMENT, HEADQUARTERS, ORGANISER } = NamingAuthority;
  const several = { ...only(IncidentCategory.ROAD_TRAFFIC), alsoCategories: [IncidentCategory.MINE] };
  const cases = [
    ['a listed category', only(IncidentCategory.CAMPUS), [], '2.1.6(13)'],
    [
      'one that no row lists',
      only(IncidentCategory.OTHER),
      [COUNTY_COMMITTEE, COUNTY_GOVERNMENT, HEADQUARTERS],
      '2.1.6',
    ],
    ['a major event', only(IncidentCategory.MAJOR_EVENT), [ORGANISER], '2.1.6(15)'],
    ['several industries', several, [HEADQUARTERS], '2.1.2'],
    ['a split category without its scope', only(IncidentCategory.MINE), [HEADQUARTERS], '2.1.2'],
  ] as const;
  it.each(
    cases.flatMap(([what, given, may, clause]) =>
      Object.values(NamingAuthority).map(
        (by) => [what, by, (may as readonly string[]).includes(by), given, clause] as const,
      ),
    ),
  )('of %s, named by %s: allowed %s', (_what, authority, allowed, given, clause) => {
    const act = () => requireMayName(leadUnitOf(table, given), authority);
    if (allowed) expect(act).not.toThrow();
    else expect(act).toThrow(expect.objectContaining({ extensions: expect.objectContaining({ clause }) }));
  });
});
