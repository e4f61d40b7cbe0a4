import { createElement } from 'react';
import type {
  Condition,
  EquipmentKind,
  EquipmentRowFragment,
  ResourceStatus,
  UpdateEquipmentInput,
} from '../../../generated/graphql';
import { named } from '../../../lib/named';
import { isStale } from '../../../lib/stale';
import { StatusTag } from '../../record/StatusTag';
import { ConfirmAct } from '../acts/ConfirmAct';
import {
  choiceEditing,
  optionalDateEditing,
  optionalTextEditing,
  referenceEditing,
  textEditing,
} from '../model/editing';
import type { Column, Lists, Register, Words } from '../model/register';
import { ageColumn, choicesOf, enumFilter } from '../model/standard-columns';
import { EquipmentRegisterDocument, UpdateEquipmentRowDocument } from './queries';

type Row = EquipmentRowFragment;
type EquipmentPatch = Omit<UpdateEquipmentInput, 'id' | 'expectedVersion'>;

export const EQUIPMENT_KINDS = [
  'EXCAVATOR',
  'LOADER',
  'BULLDOZER',
  'CRANE',
  'DUMP_TRUCK',
  'PUMP',
  'GENERATOR',
  'LIGHTING',
  'COMMUNICATIONS_VEHICLE',
  'AMBULANCE',
  'FIRE_ENGINE',
  'DRONE',
  'BOAT',
  'RESCUE_TOOL_VEHICLE',
  'OTHER',
] as const satisfies readonly EquipmentKind[];
export const CONDITIONS = ['GOOD', 'FAIR', 'POOR'] as const satisfies readonly Condition[];
export const STATUSES = [
  'AVAILABLE',
  'STANDBY',
  'ASSIGNED',
  'EN_ROUTE',
  'ON_SCENE',
  'RETURNING',
  'OUT_OF_SERVICE',
] as const satisfies readonly ResourceStatus[];
/** What a person may set; the others follow from a dispatch. */
const BY_HAND = ['AVAILABLE', 'STANDBY', 'OUT_OF_SERVICE'] as const satisfies readonly ResourceStatus[];

const CONDITION_TONE = { GOOD: 'good', FAIR: 'yellow', POOR: 'orange' } as const;

/** The present status stands in the choice even where only a dispatch gives it, so that it is shown as it is. */
export const statusChoices = ({ t }: Words) =>
  choicesOf<ResourceStatus>(BY_HAND, (status) => t(`term.status.${status}`));

function equipmentColumns(words: Words, lists: Lists): readonly Column<Row, EquipmentPatch>[] {
  const { t, language } = words;
  return [
    {
      key: 'name',
      title: t('inventory.name'),
      width: 210,
      text: ({ name }) => name,
      edit: textEditing(
        ({ name }) => name,
        (name) => ({ name }),
      ),
    },
    {
      key: 'kind',
      title: t('inventory.kind'),
      width: 96,
      text: ({ equipmentKind }) => t(`term.equipmentKind.${equipmentKind}`),
    },
    {
      key: 'model',
      title: t('resource.model'),
      width: 130,
      text: ({ model }) => model ?? '',
      edit: optionalTextEditing(
        ({ model }) => model,
        (model) => ({ model }),
      ),
    },
    {
      key: 'status',
      title: t('inventory.status'),
      width: 96,
      text: ({ status }) => t(`term.status.${status}`),
      show: ({ status }) => createElement(StatusTag, { status }),
      edit: choiceEditing(
        statusChoices(words),
        ({ status }) => status,
        (status) => ({ status }),
      ),
    },
    {
      key: 'condition',
      title: t('resource.condition'),
      width: 92,
      text: ({ condition }) => t(`term.condition.${condition}`),
      mark: ({ condition }) => (condition === 'GOOD' ? null : { tone: CONDITION_TONE[condition], word: '' }),
      order: ({ condition }) => CONDITIONS.indexOf(condition),
      edit: choiceEditing(
        choicesOf<Condition>(CONDITIONS, (item) => t(`term.condition.${item}`)),
        ({ condition }) => condition,
        (condition) => ({ condition }),
      ),
    },
    {
      key: 'site',
      title: t('inventory.place'),
      width: 190,
      text: ({ site, depot }) => (site ? named(site, language) : depot ? named(depot, language) : ''),
      edit: referenceEditing(
        lists.sites,
        t('inventory.noSite'),
        ({ site }) => site?.id ?? null,
        (siteId) => ({ siteId }),
      ),
    },
    {
      key: 'operator',
      title: t('resource.operator'),
      width: 110,
      text: ({ operator }) => operator ?? '',
      edit: optionalTextEditing(
        ({ operator }) => operator,
        (operator) => ({ operator }),
      ),
    },
    {
      key: 'operatorPhone',
      title: t('resource.phone'),
      width: 126,
      text: ({ operatorPhone }) => operatorPhone ?? '',
      edit: optionalTextEditing(
        ({ operatorPhone }) => operatorPhone,
        (operatorPhone) => ({ operatorPhone }),
        'tel',
      ),
    },
    {
      key: 'nextInspectionOn',
      title: t('resource.inspection'),
      width: 166,
      text: ({ nextInspectionOn }) => nextInspectionOn ?? '',
      mark: ({ inspectionOverdue }) => (inspectionOverdue ? { tone: 'red', word: t('resource.overdue') } : null),
      edit: optionalDateEditing(
        ({ nextInspectionOn }) => nextInspectionOn,
        (nextInspectionOn) => ({ nextInspectionOn }),
      ),
    },
    {
      key: 'owner',
      title: t('resource.owner'),
      width: 170,
      text: ({ owner }) => (owner ? named(owner, language) : ''),
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

export const equipmentRegister: Register<Row, EquipmentPatch> = {
  name: 'equipment',
  entity: 'Equipment',
  kind: 'equipment',
  document: EquipmentRegisterDocument,
  update: UpdateEquipmentRowDocument,
  columns: equipmentColumns,
  filters: ({ t }, { sites, depots }) => [
    enumFilter<Row, EquipmentKind>(
      'kind',
      t('inventory.kind'),
      choicesOf(EQUIPMENT_KINDS, (kind) => t(`term.equipmentKind.${kind}`)),
      ({ equipmentKind }) => equipmentKind,
    ),
    enumFilter<Row, ResourceStatus>(
      'status',
      t('inventory.status'),
      choicesOf(STATUSES, (status) => t(`term.status.${status}`)),
      ({ status }) => status,
    ),
    {
      key: 'place',
      title: t('inventory.place'),
      options: [...sites, ...depots],
      matches: ({ site, depot }, id) => site?.id === id || depot?.id === id,
    },
    {
      key: 'due',
      title: t('inventory.attention'),
      options: [
        { value: 'overdue', label: t('inventory.inspectionOverdue') },
        { value: 'worn', label: t('inventory.notGood') },
        { value: 'stale', label: t('resource.stale') },
      ],
      matches: (row, value) => {
        if (value === 'stale') return isStale(row.confirmDueAt, Date.now());
        return value === 'overdue' ? row.inspectionOverdue : row.condition !== 'GOOD';
      },
    },
  ],
  acts: (row) =>
    createElement(ConfirmAct<Row, EquipmentPatch>, {
      register: equipmentRegister,
      update: UpdateEquipmentRowDocument,
      row,
    }),
  actsWidth: 64,
  symbol: ({ equipmentKind, status }) => ({ type: 'equipment', kind: equipmentKind, status }),
};
