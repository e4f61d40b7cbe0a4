import { useTranslation } from 'react-i18next';
import type { ShelterDuration, ShelterFacility, ShelterLevel } from '../../../generated/graphql';
import { choicesOf } from '../model/standard-columns';
import { CreateShelterRowDocument } from '../shelters/queries';
import { FACILITIES, SHELTER_DURATIONS, SHELTER_LEVELS } from '../shelters/register';
import { AddForm } from './AddForm';
import type { AddFormProps } from './AddRecord';
import { ChoiceItem, NumberItem, SwitchItem, TextItem } from './items';
import { PositionFields } from './PositionFields';
import { type PositionValues, requirePosition } from './position';

interface Values {
  code: string;
  name: string;
  nameEn: string;
  level: ShelterLevel;
  duration: ShelterDuration;
  indoor: boolean;
  accessible: boolean;
  township?: string;
  capacity?: number;
  areaSquareMetres?: number;
  areaPerPerson?: number;
  facilities: ShelterFacility[];
  manager?: string;
  managerPhone?: string;
  position: PositionValues;
}

const FIELDS = [
  'code',
  'name',
  'nameEn',
  'level',
  'duration',
  'township',
  'capacity',
  'areaSquareMetres',
  'areaPerPerson',
  'facilities',
  'manager',
  'managerPhone',
];
const INITIAL = { level: 'TOWNSHIP', duration: 'EMERGENCY', indoor: false, accessible: false, facilities: [] } as const;

export function ShelterForm({ lists, onDone }: AddFormProps) {
  const { t } = useTranslation();
  return (
    <AddForm
      document={CreateShelterRowDocument}
      fields={FIELDS}
      initial={{ ...INITIAL, facilities: [] }}
      onDone={onDone}
      variables={({ position, ...shelter }: Values, idempotencyKey) => ({
        input: { idempotencyKey, shelter: { ...shelter, position: requirePosition(position) } },
      })}
    >
      <TextItem name="code" label={t('inventory.code')} required />
      <ChoiceItem name="township" label={t('resource.township')} options={lists.townships} />
      <TextItem name="name" label={t('inventory.nameZh')} required wide />
      <TextItem name="nameEn" label={t('inventory.nameEn')} required wide />
      <ChoiceItem
        name="level"
        label={t('shelter.level')}
        required
        options={choicesOf(SHELTER_LEVELS, (level) => t(`term.shelterLevel.${level}`))}
      />
      <ChoiceItem
        name="duration"
        label={t('shelter.duration')}
        required
        options={choicesOf(SHELTER_DURATIONS, (item) => t(`term.shelterDuration.${item}`))}
      />
      <SwitchItem name="indoor" label={t('shelter.indoor')} />
      <SwitchItem name="accessible" label={t('shelter.accessible')} />
      <NumberItem name="capacity" label={t('shelter.capacity')} hint={t('inventory.capacityHint')} wide />
      <NumberItem name="areaSquareMetres" label={t('inventory.area')} whole={false} />
      <NumberItem name="areaPerPerson" label={t('inventory.areaPerPerson')} whole={false} />
      <ChoiceItem
        name="facilities"
        label={t('shelter.facilities')}
        wide
        many
        options={choicesOf(FACILITIES, (item) => t(`term.facility.${item}`))}
      />
      <TextItem name="manager" label={t('shelter.manager')} />
      <TextItem name="managerPhone" label={t('resource.phone')} type="tel" />
      <PositionFields required />
    </AddForm>
  );
}
