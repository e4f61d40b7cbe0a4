import { planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';
import { z } from 'zod';
import type { ActivationAuthority } from '../response/activation-rule.ts';
import { AUTHORITY_NAME } from '../response/activation-rule.ts';

/** What must hold before a response ends, in the order of 4.8. */
export enum EndConditionKind {
  PEOPLE_RESCUED = 'PEOPLE_RESCUED',
  SCENE_CONTROLLED = 'SCENE_CONTROLLED',
  ENVIRONMENT_WITHIN_STANDARDS = 'ENVIRONMENT_WITHIN_STANDARDS',
  SECONDARY_HAZARDS_REMOVED = 'SECONDARY_HAZARDS_REMOVED',
  DERIVED_HAZARDS_REMOVED = 'DERIVED_HAZARDS_REMOVED',
}
registerEnumType(EndConditionKind, { name: 'EndConditionKind', description: '响应终止的条件（预案 4.8）' });

/** `plan/end-conditions.json` of the county profile: the words of 4.8. */
export const endConditionsShape = z.object({
  source: z.string(),
  conditions: z
    .array(z.object({ condition: z.enum(EndConditionKind), text: z.string(), textEn: z.string() }))
    .length(5),
});
export type EndConditionRow = z.infer<typeof endConditionsShape>['conditions'][number];

/** Nobody is rescued whom the figures still have trapped or missing. */
export function requireRescued({ trapped, missing }: { trapped: number; missing: number }): void {
  if (trapped + missing === 0) return;
  throw planRule(
    '4.8',
    {
      zh: `伤亡统计中仍有被困 ${trapped} 人、失联 ${missing} 人，须先核实更新`,
      en: `${trapped} are still trapped and ${missing} missing in the figures; update them first`,
    },
    { field: 'condition', trapped, missing },
  );
}

export interface EndOfResponse {
  confirmed: readonly EndConditionKind[];
  trapped: number;
  missing: number;
  /** Who declares the end, and who decided on the level that holds. */
  authority: ActivationAuthority;
  startedBy: ActivationAuthority;
}

/** Refuses an end before each condition is confirmed, or by another authority than the one that started (4.8). */
export function requireMayEnd(table: readonly EndConditionRow[], end: EndOfResponse): void {
  const open = table.filter(({ condition }) => !end.confirmed.includes(condition));
  if (open.length > 0) {
    throw planRule(
      '4.8',
      {
        zh: `尚未确认：${open.map(({ text }) => text).join('；')}`,
        en: `not confirmed yet: ${open.map(({ textEn }) => textEn).join('; ')}`,
      },
      { field: 'conditions', missing: open.map(({ condition }) => condition) },
    );
  }
  requireRescued(end);
  if (end.authority !== end.startedBy) {
    const by = AUTHORITY_NAME[end.startedBy];
    throw planRule(
      '4.8',
      { zh: `应由启动响应的${by.zh}宣布终止`, en: `the end is declared by who started the response: ${by.en}` },
      { field: 'authority', allowed: [end.startedBy] },
    );
  }
}
