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

export const AUTHORITY_NAME: Record<ActivationAuthority, { zh: string; en: string }> = {
  COUNTY_HEAD: { zh: '县委、县人民政府主要领导', en: "the county's head" },
  COMMANDER_IN_CHIEF: { zh: '县应急救援指挥部总指挥', en: 'the commander-in-chief' },
};

/** From the highest level to the lowest. */
const DESCENDING: readonly ResponseLevel[] = [ResponseLevel.I, ResponseLevel.II, ResponseLevel.III, ResponseLevel.IV];

/** Whether `a` is the higher level. */
export const isHigher = (a: ResponseLevel, b: ResponseLevel): boolean => DESCENDING.indexOf(a) < DESCENDING.indexOf(b);

/** A response level as it is to be set. */
export interface LevelDecision {
  level: ResponseLevel;
  /** The level that the present severity asks for. */
  required: ResponseLevel;
  /** The level that holds now, null where no response has been started. */
  from: ResponseLevel | null;
  authority: ActivationAuthority;
  consent: PrefectureConsent | null;
}

/**
 * Refuses a level that 4.2 does not allow: one that holds already, another than the severity asks for, the wrong
 * authority, or level III without the recorded consent of the prefecture. The plan says who starts a level and not
 * who raises or lowers it: whoever may start the higher of the two decides.
 */
export function requireMaySet({ level, required, from, authority, consent }: LevelDecision): void {
  if (level === from) {
    throw planRule(
      '4.2',
      { zh: `现已为 ${level} 级响应`, en: `the response is at level ${level} already` },
      { field: 'level' },
    );
  }
  if (level !== required) {
    throw planRule(
      '4.2',
      { zh: `按现定等级应为 ${required} 级响应`, en: `the present severity asks for level ${required}` },
      { field: 'level', required },
    );
  }
  const decisive = from !== null && isHigher(from, level) ? from : level;
  if (!MAY_START[decisive].includes(authority)) {
    const may = MAY_START[decisive].map((one) => AUTHORITY_NAME[one]);
    throw planRule(
      '4.2',
      {
        zh: `${decisive} 级响应应由${may.map(({ zh }) => zh).join('或')}决定`,
        en: `level ${decisive} is decided on by ${may.map(({ en }) => en).join(' or ')}`,
      },
      { field: 'authority', allowed: MAY_START[decisive] },
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
