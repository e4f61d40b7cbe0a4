import type { TFunction } from 'i18next';
import type { NeedRowFragment } from '../../generated/graphql';

type Wanted = Pick<NeedRowFragment, 'equipmentKind' | 'teamKind' | 'skills' | 'quantity' | 'minimumCapacity'>;

/** A need in one line, as it is said on the phone: 3 台挖掘机，不低于 20 t. */
export function neededWords(
  { equipmentKind, teamKind, skills, quantity, minimumCapacity }: Wanted,
  t: TFunction,
): string {
  const what = equipmentKind
    ? t('need.machines', { count: quantity, kind: t(`term.equipmentKind.${equipmentKind}`) })
    : t('need.teams', { count: quantity, kind: teamKind ? t(`term.teamKind.${teamKind}`) : '' });
  const able = skills.map((skill) => t(`term.skill.${skill}`)).join(t('need.and'));
  const least = minimumCapacity && t('need.atLeast', { value: minimumCapacity.value, unit: minimumCapacity.unit });
  return [what, least, able].filter(Boolean).join(t('need.comma'));
}
