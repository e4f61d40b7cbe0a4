import { useTranslation } from 'react-i18next';
import type { Skill, TeamKind } from '../../../generated/graphql';
import { choicesOf } from '../model/standard-columns';
import { CreateTeamRowDocument } from '../teams/queries';
import { SKILLS, TEAM_KINDS } from '../teams/register';
import { AddForm } from './AddForm';
import type { AddFormProps } from './AddRecord';
import { ChoiceItem, NumberItem, TextItem } from './items';
import { PositionFields } from './PositionFields';
import { type PositionValues, requirePosition } from './position';

interface Values {
  code: string;
  name: string;
  nameEn: string;
  kind: TeamKind;
  skills: Skill[];
  strength: number;
  leader?: string;
  dutyPhone?: string;
  position: PositionValues;
}

const FIELDS = ['code', 'name', 'nameEn', 'kind', 'skills', 'strength', 'leader', 'dutyPhone'];

export function TeamForm({ onDone }: AddFormProps) {
  const { t } = useTranslation();
  return (
    <AddForm
      document={CreateTeamRowDocument}
      fields={FIELDS}
      initial={{}}
      onDone={onDone}
      variables={({ position, ...team }: Values, idempotencyKey) => ({
        input: { idempotencyKey, team: { ...team, base: requirePosition(position) } },
      })}
    >
      <TextItem name="code" label={t('inventory.code')} required />
      <ChoiceItem
        name="kind"
        label={t('inventory.kind')}
        required
        options={choicesOf(TEAM_KINDS, (kind) => t(`term.teamKind.${kind}`))}
      />
      <TextItem name="name" label={t('inventory.nameZh')} required wide />
      <TextItem name="nameEn" label={t('inventory.nameEn')} required wide />
      <ChoiceItem
        name="skills"
        label={t('resource.skills')}
        required
        wide
        many
        options={choicesOf(SKILLS, (skill) => t(`term.skill.${skill}`))}
      />
      <NumberItem name="strength" label={t('resource.strength')} required min={1} />
      <TextItem name="leader" label={t('resource.leader')} />
      <TextItem name="dutyPhone" label={t('resource.dutyPhone')} type="tel" />
      <PositionFields required />
    </AddForm>
  );
}
