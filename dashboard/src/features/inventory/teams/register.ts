import { createElement } from 'react';
import type { ResourceStatus, Skill, TeamKind, TeamRowFragment, UpdateTeamInput } from '../../../generated/graphql';
import { listed, named } from '../../../lib/named';
import { isStale } from '../../../lib/stale';
import { StatusTag } from '../../record/StatusTag';
import { ConfirmAct } from '../acts/ConfirmAct';
import { STATUSES, statusChoices } from '../equipment/register';
import { choiceEditing, numberEditing, optionalTextEditing, textEditing } from '../model/editing';
import type { Column, Register, Words } from '../model/register';
import { ageColumn, choicesOf, enumFilter } from '../model/standard-columns';
import { TeamRegisterDocument, UpdateTeamRowDocument } from './queries';

type Row = TeamRowFragment;
type TeamPatch = Omit<UpdateTeamInput, 'id' | 'expectedVersion'>;

export const TEAM_KINDS = [
  'NATIONAL_FIRE',
  'PROFESSIONAL',
  'MILITARY',
  'SOCIAL',
  'ENTERPRISE_FULL_TIME',
  'ENTERPRISE_PART_TIME',
  'MEDICAL',
  'COMMUNICATIONS',
  'POWER',
] as const satisfies readonly TeamKind[];
export const SKILLS = [
  'FIREFIGHTING',
  'HAZMAT',
  'MINE_RESCUE',
  'COLLAPSE_RESCUE',
  'ROAD_RESCUE',
  'WATER_RESCUE',
  'MEDICAL',
  'COMMUNICATIONS',
  'POWER_REPAIR',
  'EARTHWORKS',
  'HIGH_ANGLE',
  'EVACUATION',
] as const satisfies readonly Skill[];

function teamColumns(words: Words): readonly Column<Row, TeamPatch>[] {
  const { t, language } = words;
  return [
    {
      key: 'name',
      title: t('inventory.name'),
      width: 240,
      text: (row) => named(row, language),
      edit: textEditing(
        (row) => named(row, language),
        (name) => (language === 'en-US' ? { nameEn: name } : { name }),
      ),
    },
    { key: 'kind', title: t('inventory.kind'), width: 128, text: ({ teamKind }) => t(`term.teamKind.${teamKind}`) },
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
      key: 'strength',
      title: t('resource.strength'),
      width: 84,
      figures: true,
      text: ({ strength }) => String(strength),
      order: ({ strength }) => strength,
      edit: numberEditing(
        ({ strength }) => strength,
        (strength) => ({ strength }),
      ),
    },
    {
      key: 'leader',
      title: t('resource.leader'),
      width: 110,
      text: ({ leader }) => leader ?? '',
      edit: optionalTextEditing(
        ({ leader }) => leader,
        (leader) => ({ leader }),
      ),
    },
    {
      key: 'dutyPhone',
      title: t('resource.dutyPhone'),
      width: 130,
      text: ({ dutyPhone }) => dutyPhone ?? '',
      edit: optionalTextEditing(
        ({ dutyPhone }) => dutyPhone,
        (dutyPhone) => ({ dutyPhone }),
        'tel',
      ),
    },
    {
      key: 'skills',
      title: t('resource.skills'),
      width: 220,
      text: ({ skills }) =>
        listed(
          skills.map((skill) => t(`term.skill.${skill}`)),
          language,
        ),
    },
    { key: 'unit', title: t('resource.unit'), width: 180, text: ({ unit }) => (unit ? named(unit, language) : '') },
    {
      key: 'filing',
      title: t('resource.filing'),
      width: 170,
      text: ({ filing }) => filing?.number ?? '',
      mark: ({ filing }) => (filing?.expired ? { tone: 'red', word: t('inventory.expired') } : null),
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

export const teamRegister: Register<Row, TeamPatch> = {
  name: 'teams',
  entity: 'Team',
  kind: 'team',
  document: TeamRegisterDocument,
  update: UpdateTeamRowDocument,
  columns: teamColumns,
  filters: ({ t }) => [
    enumFilter<Row, TeamKind>(
      'kind',
      t('inventory.kind'),
      choicesOf(TEAM_KINDS, (kind) => t(`term.teamKind.${kind}`)),
      ({ teamKind }) => teamKind,
    ),
    enumFilter<Row, ResourceStatus>(
      'status',
      t('inventory.status'),
      choicesOf(STATUSES, (status) => t(`term.status.${status}`)),
      ({ status }) => status,
    ),
    enumFilter<Row, Skill>(
      'skill',
      t('resource.skills'),
      choicesOf(SKILLS, (skill) => t(`term.skill.${skill}`)),
      ({ skills }) => skills,
    ),
    {
      key: 'due',
      title: t('inventory.attention'),
      options: [{ value: 'stale', label: t('resource.stale') }],
      matches: ({ confirmDueAt }) => isStale(confirmDueAt, Date.now()),
    },
  ],
  acts: (row) =>
    createElement(ConfirmAct<Row, TeamPatch>, { register: teamRegister, update: UpdateTeamRowDocument, row }),
  actsWidth: 64,
  symbol: ({ teamKind, status }) => ({ type: 'team', kind: teamKind, status }),
};
