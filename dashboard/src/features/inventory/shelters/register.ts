import { createElement } from 'react';
import type {
  ShelterDuration,
  ShelterFacility,
  ShelterLevel,
  ShelterRowFragment,
  ShelterState,
  UpdateShelterInput,
} from '../../../generated/graphql';
import { named } from '../../../lib/named';
import { Tag } from '../../../ui/Tag';
import { numberEditing, optionalTextEditing, textEditing } from '../model/editing';
import type { Column, Lists, Register, Words } from '../model/register';
import { ageColumn, choicesOf, enumFilter, townshipName } from '../model/standard-columns';
import { ShelterRegisterDocument, UpdateShelterRowDocument } from './queries';
import { ShelterActs } from './ShelterActs';

type Row = ShelterRowFragment;
type ShelterPatch = Omit<UpdateShelterInput, 'id' | 'expectedVersion'>;

export const SHELTER_LEVELS = [
  'PROVINCIAL',
  'PREFECTURE',
  'COUNTY',
  'TOWNSHIP',
  'VILLAGE',
] as const satisfies readonly ShelterLevel[];
export const SHELTER_DURATIONS = ['EMERGENCY', 'SHORT', 'LONG'] as const satisfies readonly ShelterDuration[];
const SHELTER_STATES = ['READY', 'OPEN', 'CLOSED', 'UNFIT'] as const satisfies readonly ShelterState[];
export const FACILITIES = [
  'WATER',
  'POWER',
  'TOILET',
  'MEDICAL',
  'KITCHEN',
  'COMMUNICATION',
  'PARKING',
  'HELIPAD',
  'HEATING',
  'STORAGE',
] as const satisfies readonly ShelterFacility[];

const STATE_TONE = { READY: 'good', OPEN: 'accent', CLOSED: 'neutral', UNFIT: 'muted' } as const;

function shelterColumns({ t, language }: Words, { townships }: Lists): readonly Column<Row, ShelterPatch>[] {
  return [
    {
      key: 'name',
      title: t('inventory.name'),
      width: 260,
      text: (row) => named(row, language),
      edit: textEditing(
        (row) => named(row, language),
        (name) => (language === 'en-US' ? { nameEn: name } : { name }),
      ),
    },
    {
      key: 'state',
      title: t('inventory.status'),
      width: 92,
      text: ({ shelterState }) => t(`term.shelterState.${shelterState}`),
      show: ({ shelterState }) =>
        createElement(Tag, {
          tone: STATE_TONE[shelterState],
          solid: shelterState === 'OPEN',
          children: t(`term.shelterState.${shelterState}`),
        }),
    },
    {
      key: 'township',
      title: t('resource.township'),
      width: 130,
      text: ({ township }) => townshipName(townships, township),
    },
    {
      key: 'level',
      title: t('shelter.level'),
      width: 84,
      text: ({ shelterLevel }) => t(`term.shelterLevel.${shelterLevel}`),
      order: ({ shelterLevel }) => SHELTER_LEVELS.indexOf(shelterLevel),
    },
    {
      key: 'duration',
      title: t('shelter.duration'),
      width: 118,
      text: ({ duration, indoor }) =>
        `${t(`term.shelterDuration.${duration}`)} · ${indoor ? t('shelter.indoor') : t('shelter.outdoor')}`,
    },
    {
      key: 'capacity',
      title: t('shelter.capacity'),
      width: 92,
      figures: true,
      text: ({ shelterCapacity }) => String(shelterCapacity),
      order: ({ shelterCapacity }) => shelterCapacity,
      edit: numberEditing(
        ({ shelterCapacity }) => shelterCapacity,
        (capacity) => ({ capacity }),
      ),
    },
    {
      key: 'occupancy',
      title: t('shelter.occupancy'),
      width: 112,
      figures: true,
      text: ({ occupancy }) => String(occupancy),
      order: ({ occupancy }) => occupancy,
      mark: ({ occupancy, shelterCapacity }) =>
        occupancy > shelterCapacity ? { tone: 'orange', word: t('inventory.overCapacity') } : null,
    },
    {
      key: 'room',
      title: t('shelter.room'),
      width: 84,
      figures: true,
      text: ({ room }) => String(room),
      order: ({ room }) => room,
    },
    {
      key: 'manager',
      title: t('shelter.manager'),
      width: 110,
      text: ({ manager }) => manager ?? '',
      edit: optionalTextEditing(
        ({ manager }) => manager,
        (manager) => ({ manager }),
      ),
    },
    {
      key: 'managerPhone',
      title: t('resource.phone'),
      width: 130,
      text: ({ managerPhone }) => managerPhone ?? '',
      edit: optionalTextEditing(
        ({ managerPhone }) => managerPhone,
        (managerPhone) => ({ managerPhone }),
        'tel',
      ),
    },
    ageColumn(
      'confirmedAt',
      t('resource.confirmed'),
      ({ confirmedAt }) => confirmedAt,
      ({ confirmedBy }) => confirmedBy,
      ({ confirmDueAt }) => confirmDueAt,
    ),
  ];
}

export const shelterRegister: Register<Row, ShelterPatch> = {
  name: 'shelters',
  entity: 'Shelter',
  kind: 'shelter',
  document: ShelterRegisterDocument,
  update: UpdateShelterRowDocument,
  columns: shelterColumns,
  filters: ({ t }, { townships }) => [
    enumFilter<Row, ShelterState>(
      'state',
      t('inventory.status'),
      choicesOf(SHELTER_STATES, (state) => t(`term.shelterState.${state}`)),
      ({ shelterState }) => shelterState,
    ),
    {
      key: 'township',
      title: t('resource.township'),
      options: townships,
      matches: ({ township }, value) => township === value,
    },
    enumFilter<Row, ShelterLevel>(
      'level',
      t('shelter.level'),
      choicesOf(SHELTER_LEVELS, (level) => t(`term.shelterLevel.${level}`)),
      ({ shelterLevel }) => shelterLevel,
    ),
    {
      key: 'room',
      title: t('shelter.room'),
      options: [
        { value: 'free', label: t('inventory.withRoom') },
        { value: 'full', label: t('inventory.full') },
      ],
      matches: ({ room }, value) => (value === 'free' ? room > 0 : room === 0),
    },
  ],
  symbol: ({ shelterState }) => ({ type: 'shelter', state: shelterState }),
  acts: (row) => createElement(ShelterActs, { shelter: row }),
  actsWidth: 190,
};
