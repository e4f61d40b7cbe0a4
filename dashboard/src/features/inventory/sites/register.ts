import type { SiteKind, SiteRowFragment, Terrain } from '../../../generated/graphql';
import { named } from '../../../lib/named';
import type { Column, Lists, Register, Words } from '../model/register';
import { ageColumn, choicesOf, enumFilter, townshipName } from '../model/standard-columns';
import { SiteRegisterDocument } from './queries';

type Row = SiteRowFragment;

const KINDS = ['KEY_TRAFFIC_NODE', 'DANGEROUS_SECTION'] as const satisfies readonly SiteKind[];
const TERRAINS = ['PLAIN', 'SHALLOW_MOUNTAIN', 'REMOTE_MOUNTAIN', 'DESERT'] as const satisfies readonly Terrain[];

const ready = ({ equipment }: Row): number =>
  equipment.filter(({ status }) => status === 'AVAILABLE' || status === 'STANDBY').length;

function siteColumns({ t, language }: Words, { townships }: Lists): readonly Column<Row, never>[] {
  return [
    { key: 'name', title: t('inventory.name'), width: 240, text: (row) => named(row, language) },
    { key: 'kind', title: t('inventory.kind'), width: 130, text: ({ siteKind }) => t(`term.siteKind.${siteKind}`) },
    {
      key: 'township',
      title: t('resource.township'),
      width: 150,
      text: ({ township }) => townshipName(townships, township),
    },
    { key: 'terrain', title: t('resource.terrain'), width: 110, text: ({ terrain }) => t(`term.terrain.${terrain}`) },
    {
      key: 'machines',
      title: t('inventory.machinesReady'),
      width: 130,
      figures: true,
      text: (row) => `${ready(row)} / ${row.equipment.length}`,
      order: ready,
      mark: (row) => (ready(row) === 0 ? { tone: 'orange', word: t('inventory.noneReady') } : null),
    },
    {
      key: 'target',
      title: t('resource.target'),
      width: 110,
      figures: true,
      text: ({ targetMinutes }) => t('resource.targetMinutes', { minutes: targetMinutes }),
      order: ({ targetMinutes }) => targetMinutes,
    },
    {
      key: 'weight',
      title: t('resource.weight'),
      width: 90,
      figures: true,
      text: ({ demandWeight }) => String(demandWeight),
      order: ({ demandWeight }) => demandWeight,
    },
    {
      key: 'keeper',
      title: t('resource.keeper'),
      width: 190,
      text: ({ siteKeeper }) => (siteKeeper ? named(siteKeeper, language) : ''),
    },
    ageColumn('updatedAt', t('inventory.updated'), ({ updatedAt }) => updatedAt),
  ];
}

export const siteRegister: Register<Row, never> = {
  name: 'sites',
  entity: 'PrepositionSite',
  kind: 'site',
  document: SiteRegisterDocument,
  update: null,
  columns: siteColumns,
  filters: ({ t }, { townships }) => [
    enumFilter<Row, SiteKind>(
      'kind',
      t('inventory.kind'),
      choicesOf(KINDS, (kind) => t(`term.siteKind.${kind}`)),
      ({ siteKind }) => siteKind,
    ),
    enumFilter<Row, Terrain>(
      'terrain',
      t('resource.terrain'),
      choicesOf(TERRAINS, (terrain) => t(`term.terrain.${terrain}`)),
      ({ terrain }) => terrain,
    ),
    {
      key: 'township',
      title: t('resource.township'),
      options: townships,
      matches: ({ township }, value) => township === value,
    },
  ],
  symbol: ({ siteKind, equipment }) => ({
    type: 'site',
    kind: siteKind,
    machines: equipment.map(({ status }) => ({ kind: 'OTHER', status })),
  }),
};
