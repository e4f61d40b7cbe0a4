import { registerEnumType } from 'type-graphql';

/** 事故等级 (1.5; State Council Order 493, article 3). */
export enum Severity {
  ESPECIALLY_SERIOUS = 'ESPECIALLY_SERIOUS',
  SERIOUS = 'SERIOUS',
  RELATIVELY_SERIOUS = 'RELATIVELY_SERIOUS',
  ORDINARY = 'ORDINARY',
}
registerEnumType(Severity, { name: 'Severity', description: '事故等级：特别重大、重大、较大、一般（预案 1.5）' });

/** The grades by their names in the plan (1.5). */
export const GRADE_NAMES: Readonly<Record<Severity, string>> = {
  ESPECIALLY_SERIOUS: '特别重大',
  SERIOUS: '重大',
  RELATIVELY_SERIOUS: '较大',
  ORDINARY: '一般',
};

/** 应急响应级别 (4.2). */
export enum ResponseLevel {
  I = 'I',
  II = 'II',
  III = 'III',
  IV = 'IV',
}
registerEnumType(ResponseLevel, { name: 'ResponseLevel', description: '应急响应级别（预案 4.2）' });

/** Who handles an incident (1.5): relatively serious and above the prefecture, ordinary the county. */
export enum HandlingAuthority {
  COUNTY = 'COUNTY',
  PREFECTURE = 'PREFECTURE',
}
registerEnumType(HandlingAuthority, { name: 'HandlingAuthority', description: '应对主体（预案 1.5）' });

export const handlingAuthority = (severity: Severity): HandlingAuthority =>
  severity === Severity.ORDINARY ? HandlingAuthority.COUNTY : HandlingAuthority.PREFECTURE;
