import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';
import { ResponseLevel } from '../grading/severity.ts';

/** Who may start a response (4.2): the county's head (县委、县人民政府主要领导), or the commander-in-chief of its headquarters. */
export enum ActivationAuthority {
  COUNTY_HEAD = 'COUNTY_HEAD',
  COMMANDER_IN_CHIEF = 'COMMANDER_IN_CHIEF',
}
registerEnumType(ActivationAuthority, { name: 'ActivationAuthority', description: '启动主体（预案 4.2）' });

export interface PrefectureConsent {
  by: string;
  at: Date;
  document?: string | undefined;
}

/** Clause 4.2 as a table: for each level, who may start it. */
export const MAY_START: Record<ResponseLevel, readonly ActivationAuthority[]> = {
  I: [ActivationAuthority.COUNTY_HEAD],
  II: [ActivationAuthority.COUNTY_HEAD],
  III: [ActivationAuthority.COMMANDER_IN_CHIEF],
  IV: [ActivationAuthority.COUNTY_HEAD, ActivationAuthority.COMMANDER_IN_CHIEF],
};

const NAME: Record<ActivationAuthority, { zh: string; en: string }> = {
  COUNTY_HEAD: { zh: '县委、县人民政府主要领导', en: "the county's head" },
  COMMANDER_IN_CHIEF: { zh: '县应急救援指挥部总指挥', en: 'the commander-in-chief' },
};

/**
 * Refuses an activation that 4.2 does not allow: the wrong authority, another level than the severity asks for,
 * or level III without the recorded consent of the prefecture.
 */
export function requireMayActivate(
  level: ResponseLevel,
  required: ResponseLevel,
  authority: ActivationAuthority,
  consent: PrefectureConsent | null,
): void {
  if (level !== required) {
    throw planRule(
      '4.2',
      { zh: `按现定等级应启动Ⅰ–Ⅳ级中的 ${required} 级响应`, en: `the present severity asks for level ${required}` },
      { field: 'level', required },
    );
  }
  if (!MAY_START[level].includes(authority)) {
    const may = MAY_START[level].map((one) => NAME[one]);
    throw planRule(
      '4.2',
      {
        zh: `${level} 级响应应由${may.map(({ zh }) => zh).join('或')}启动`,
        en: `level ${level} is started by ${may.map(({ en }) => en).join(' or ')}`,
      },
      { field: 'authority' },
    );
  }
  if (level === ResponseLevel.III && !consent) {
    throw planRule(
      '4.2',
      {
        zh: '启动 III 级响应须先请示地委、行署，并记录其同意',
        en: "level III needs the prefecture's recorded consent",
      },
      { field: 'prefectureConsent' },
    );
  }
}
