import { useTranslation } from 'react-i18next';
import type { ExpertAvailability, IncidentCategory } from '../../../generated/graphql';
import { CreateExpertRowDocument } from '../experts/queries';
import { AVAILABILITIES, SPECIALITIES } from '../experts/register';
import { choicesOf } from '../model/standard-columns';
import { AddForm } from './AddForm';
import type { AddFormProps } from './AddRecord';
import { ChoiceItem, SwitchItem, TextItem, WordsItem } from './items';
import { PositionFields } from './PositionFields';
import { type PositionValues, readPosition } from './position';

interface Values {
  code: string;
  name: string;
  nameEn: string;
  specialities: IncidentCategory[];
  titles?: string[];
  languages: string[];
  unitName?: string;
  region?: string;
  medical: boolean;
  phone?: string;
  termFrom: string;
  termTo: string;
  availability: ExpertAvailability;
  position?: PositionValues;
}

const FIELDS = [
  'code',
  'name',
  'nameEn',
  'specialities',
  'titles',
  'languages',
  'unitName',
  'region',
  'phone',
  'termFrom',
  'termTo',
  'availability',
];

export function ExpertForm({ onDone }: AddFormProps) {
  const { t } = useTranslation();
  return (
    <AddForm
      document={CreateExpertRowDocument}
      fields={FIELDS}
      initial={{ medical: false, availability: 'AVAILABLE', languages: ['zh-CN'], titles: [] }}
      onDone={onDone}
      variables={({ position, titles = [], ...expert }: Values, idempotencyKey) => ({
        input: { idempotencyKey, expert: { ...expert, titles, position: readPosition(position ?? {}) } },
      })}
    >
      <TextItem name="code" label={t('inventory.code')} required />
      <ChoiceItem
        name="availability"
        label={t('inventory.status')}
        required
        options={choicesOf(AVAILABILITIES, (item) => t(`term.availability.${item}`))}
      />
      <TextItem name="name" label={t('inventory.person')} required />
      <TextItem name="nameEn" label={t('inventory.nameEn')} required />
      <ChoiceItem
        name="specialities"
        label={t('expert.specialities')}
        required
        wide
        many
        options={choicesOf(SPECIALITIES, (item) => t(`term.category.${item}`))}
      />
      <WordsItem name="titles" label={t('expert.titles')} hint={t('inventory.wordsHint')} wide />
      <TextItem name="unitName" label={t('expert.unit')} wide />
      <TextItem name="region" label={t('expert.region')} />
      <TextItem name="phone" label={t('resource.phone')} type="tel" />
      <WordsItem name="languages" label={t('expert.languages')} required hint={t('inventory.languageHint')} />
      <SwitchItem name="medical" label={t('expert.medical')} />
      <TextItem name="termFrom" label={t('inventory.termFrom')} required type="date" />
      <TextItem name="termTo" label={t('inventory.termTo')} required type="date" />
      <PositionFields required={false} />
    </AddForm>
  );
}
