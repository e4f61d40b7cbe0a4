import { registerEnumType } from 'type-graphql';

/** The bodies of the command structure (2.1.1-2.1.5, 2.2). */
export enum CommandPostKind {
  HEADQUARTERS = 'HEADQUARTERS',
  OFFICE = 'OFFICE',
  MEMBER_UNITS = 'MEMBER_UNITS',
  GUIDANCE_GROUP = 'GUIDANCE_GROUP',
  ONSITE_HEADQUARTERS = 'ONSITE_HEADQUARTERS',
  WORK_GROUP = 'WORK_GROUP',
  TOWNSHIP_HEADQUARTERS = 'TOWNSHIP_HEADQUARTERS',
}
registerEnumType(CommandPostKind, { name: 'CommandPostKind', description: '指挥机构（预案 2.1、2.2）' });

/** The ten work groups of an on-site headquarters, in the order of 2.1.5. */
export enum WorkGroup {
  COORDINATION = 'COORDINATION',
  RESCUE = 'RESCUE',
  TRAFFIC_CONTROL = 'TRAFFIC_CONTROL',
  MEDICAL = 'MEDICAL',
  ENVIRONMENTAL_MONITORING = 'ENVIRONMENTAL_MONITORING',
  SECURITY = 'SECURITY',
  SUPPORT = 'SUPPORT',
  PRESS = 'PRESS',
  AFTERMATH = 'AFTERMATH',
  EXPERT_ADVICE = 'EXPERT_ADVICE',
}
registerEnumType(WorkGroup, { name: 'WorkGroup', description: '专项工作组（预案 2.1.5）' });

export enum SeatRole {
  COMMANDER_IN_CHIEF = 'COMMANDER_IN_CHIEF',
  DEPUTY_COMMANDER = 'DEPUTY_COMMANDER',
  OFFICE_DIRECTOR = 'OFFICE_DIRECTOR',
  MEMBER_UNIT = 'MEMBER_UNIT',
  ONSITE_COMMANDER = 'ONSITE_COMMANDER',
  GROUP_LEADER = 'GROUP_LEADER',
  MEMBER = 'MEMBER',
  EXPERT = 'EXPERT',
}
registerEnumType(SeatRole, { name: 'SeatRole', description: '席位' });

/** An office in a unit that a seat goes with (2.1.1): 主要领导, 分管领导, 副职. */
export enum LeaderOffice {
  HEAD = 'HEAD',
  DEPUTY_IN_CHARGE = 'DEPUTY_IN_CHARGE',
  DEPUTY = 'DEPUTY',
}
registerEnumType(LeaderOffice, { name: 'LeaderOffice', description: '任职：主要领导、分管领导、副职' });

/** Who commands an incident (1.5, 2.2, 4.5), from the lowest. */
export enum CommandAuthority {
  TOWNSHIP = 'TOWNSHIP',
  COUNTY = 'COUNTY',
  PREFECTURE = 'PREFECTURE',
  REGION = 'REGION',
  NATION = 'NATION',
}
registerEnumType(CommandAuthority, { name: 'CommandAuthority', description: '指挥主体（预案 1.5、2.2、4.5）' });
