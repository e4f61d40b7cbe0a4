import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

/** Who may name a lead unit where the plan does not (2.1.2, 2.1.6). */
export enum NamingAuthority {
  COUNTY_COMMITTEE = 'COUNTY_COMMITTEE',
  COUNTY_GOVERNMENT = 'COUNTY_GOVERNMENT',
  HEADQUARTERS = 'HEADQUARTERS',
  ORGANISER = 'ORGANISER',
}
registerEnumType(NamingAuthority, {
  name: 'NamingAuthority',
  description: '指定牵头单位的主体：县委、县人民政府、县应急救援指挥部，重大活动为主办单位（预案 2.1.2、2.1.6）',
});

const NAME: Record<NamingAuthority, { zh: string; en: string }> = {
  COUNTY_COMMITTEE: { zh: '县委', en: 'the county committee' },
  COUNTY_GOVERNMENT: { zh: '县人民政府', en: 'the county government' },
  HEADQUARTERS: { zh: '县应急救援指挥部', en: 'the headquarters' },
  ORGANISER: { zh: '活动主办单位', en: 'the organiser' },
};

/** Refuses a naming where the plan itself names the unit, or by another than whom the clause calls. */
export function requireMayName(
  ruling: { clause: string; namedBy: readonly NamingAuthority[] },
  authority: NamingAuthority,
): void {
  const { clause, namedBy } = ruling;
  if (namedBy.includes(authority)) return;
  if (namedBy.length === 0) {
    throw planRule(
      clause,
      { zh: '预案已明确牵头单位，无须指定', en: 'the plan itself names the lead unit' },
      { field: 'unitId' },
    );
  }
  const may = namedBy.map((one) => NAME[one]);
  throw planRule(
    clause,
    {
      zh: `牵头单位应由${may.map(({ zh }) => zh).join('或')}指定`,
      en: `the lead unit is named by ${may.map(({ en }) => en).join(' or ')}`,
    },
    { field: 'authority', allowed: namedBy },
  );
}
