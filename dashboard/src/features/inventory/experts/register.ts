import { createElement } from 'react';
import type {
  ExpertAvailability,
  ExpertRowFragment,
  IncidentCategory,
  UpdateExpertInput,
} from '../../../generated/graphql';
import { listed, named } from '../../../lib/named';
import { Tag } from '../../../ui/Tag';
import { choiceEditing, dateEditing, optionalTextEditing } from '../model/editing';
import type { Column, Register, Words } from '../model/register';
import { ageColumn, choicesOf, enumFilter, yesNo } from '../model/standard-columns';
import { ExpertRegisterDocument, UpdateExpertRowDocument } from './queries';

type Row = ExpertRowFragment;
type ExpertPatch = Omit<UpdateExpertInput, 'id' | 'expectedVersion'>;

export const AVAILABILITIES = ['AVAILABLE', 'BUSY', 'AWAY'] as const satisfies readonly ExpertAvailability[];
export const SPECIALITIES = [
  'PRODUCTION_FIRE',
  'ROAD_TRAFFIC',
  'HAZARDOUS_CHEMICALS',
  'MINE',
  'INDUSTRY_COMMERCE',
  'SPECIAL_EQUIPMENT',
  'TRANSPORT',
  'LONG_DISTANCE_PIPELINE',
  'CONSTRUCTION',
  'ENERGY',
  'CULTURE_TOURISM',
  'AGRICULTURE',
  'CAMPUS',
  'MEDICAL',
  'MAJOR_EVENT',
  'OTHER',
] as const satisfies readonly IncidentCategory[];

const TONE = { AVAILABLE: 'good', BUSY: 'accent', AWAY: 'muted' } as const;

function expertColumns(words: Words): readonly Column<Row, ExpertPatch>[] {
  const { t, language } = words;
  return [
    { key: 'name', title: t('inventory.person'), width: 150, text: (row) => named(row, language) },
    {
      key: 'availability',
      title: t('inventory.status'),
      width: 96,
      text: ({ availability }) => t(`term.availability.${availability}`),
      show: ({ availability }) =>
        createElement(Tag, { tone: TONE[availability], children: t(`term.availability.${availability}`) }),
      edit: choiceEditing(
        choicesOf<ExpertAvailability>(AVAILABILITIES, (item) => t(`term.availability.${item}`)),
        ({ availability }) => availability,
        (availability) => ({ availability }),
      ),
    },
    {
      key: 'phone',
      title: t('resource.phone'),
      width: 130,
      text: ({ phone }) => phone ?? '',
      edit: optionalTextEditing(
        ({ phone }) => phone,
        (phone) => ({ phone }),
        'tel',
      ),
    },
    {
      key: 'termTo',
      title: t('inventory.termTo'),
      width: 166,
      text: ({ termTo }) => termTo,
      mark: ({ termValid }) => (termValid ? null : { tone: 'red', word: t('expert.termEnded') }),
      edit: dateEditing(
        ({ termTo }) => termTo,
        (termTo) => ({ termTo }),
      ),
    },
    {
      key: 'lastReviewOn',
      title: t('expert.lastReview'),
      width: 166,
      text: ({ lastReviewOn }) => lastReviewOn ?? '',
      mark: ({ reviewOverdue }) => (reviewOverdue ? { tone: 'orange', word: t('resource.overdue') } : null),
      edit: dateEditing(
        ({ lastReviewOn }) => lastReviewOn,
        (lastReviewOn) => ({ lastReviewOn }),
      ),
    },
    {
      key: 'specialities',
      title: t('expert.specialities'),
      width: 220,
      text: ({ specialities }) =>
        listed(
          specialities.map((item) => t(`term.category.${item}`)),
          language,
        ),
    },
    { key: 'titles', title: t('expert.titles'), width: 180, text: ({ titles }) => listed(titles, language) },
    { key: 'unit', title: t('expert.unit'), width: 200, text: ({ unitName }) => unitName ?? '' },
    { key: 'region', title: t('expert.region'), width: 110, text: ({ region }) => region ?? '' },
    { key: 'medical', title: t('expert.medical'), width: 100, text: ({ medical }) => yesNo(medical, words) },
    ageColumn('updatedAt', t('inventory.updated'), ({ updatedAt }) => updatedAt),
  ];
}

export const expertRegister: Register<Row, ExpertPatch> = {
  name: 'experts',
  entity: 'Expert',
  kind: 'expert',
  document: ExpertRegisterDocument,
  update: UpdateExpertRowDocument,
  columns: expertColumns,
  filters: ({ t }) => [
    enumFilter<Row, IncidentCategory>(
      'speciality',
      t('expert.specialities'),
      choicesOf(SPECIALITIES, (item) => t(`term.category.${item}`)),
      ({ specialities }) => specialities,
    ),
    enumFilter<Row, ExpertAvailability>(
      'availability',
      t('inventory.status'),
      choicesOf(AVAILABILITIES, (item) => t(`term.availability.${item}`)),
      ({ availability }) => availability,
    ),
    {
      key: 'due',
      title: t('inventory.attention'),
      options: [
        { value: 'term', label: t('expert.termEnded') },
        { value: 'review', label: t('expert.reviewOverdue') },
      ],
      matches: ({ termValid, reviewOverdue }, value) => (value === 'term' ? !termValid : reviewOverdue),
    },
  ],
  symbol: () => null,
};
