import { createElement } from 'react';
import type { StockCategory, StockRowFragment, UpdateStockItemInput } from '../../../generated/graphql';
import { named } from '../../../lib/named';
import { numberEditing, optionalDateEditing, optionalTextEditing } from '../model/editing';
import type { Column, Register, Words } from '../model/register';
import { ageColumn, choicesOf, enumFilter } from '../model/standard-columns';
import { itemName, unitName } from './names';
import { StockRegisterDocument, UpdateStockRowDocument } from './queries';
import { StockActs } from './StockActs';

type Row = StockRowFragment;
type StockPatch = Omit<UpdateStockItemInput, 'id' | 'expectedVersion'>;

const STOCK_CATEGORIES = [
  'TENT',
  'BEDDING',
  'FOOD',
  'WATER',
  'MEDICINE',
  'PROTECTIVE',
  'LIGHTING',
  'TOOL',
  'COMMUNICATION',
  'FUEL',
  'FLOOD',
  'OTHER',
] as const satisfies readonly StockCategory[];

function stockColumns({ t, language }: Words): readonly Column<Row, StockPatch>[] {
  return [
    { key: 'item', title: t('inventory.item'), width: 190, text: (row) => itemName(row, language) },
    {
      key: 'category',
      title: t('inventory.kind'),
      width: 84,
      text: ({ category }) => t(`inventory.stockCategory.${category}`),
    },
    { key: 'depot', title: t('resource.depot'), width: 200, text: ({ depot }) => named(depot, language) },
    {
      key: 'balance',
      title: t('inventory.balance'),
      width: 196,
      figures: true,
      text: ({ balance }) => String(balance),
      order: ({ balance }) => balance,
      mark: ({ belowMinimum }) => (belowMinimum ? { tone: 'orange', word: t('inventory.belowMinimum') } : null),
    },
    {
      key: 'reserved',
      title: t('inventory.reserved'),
      width: 88,
      figures: true,
      text: ({ reserved }) => (reserved > 0 ? String(reserved) : ''),
      order: ({ reserved }) => reserved,
    },
    { key: 'unit', title: t('inventory.unit'), width: 84, text: (row) => unitName(row, language) },
    {
      key: 'minimum',
      title: t('inventory.minimum'),
      width: 88,
      figures: true,
      text: ({ minimum }) => String(minimum),
      order: ({ minimum }) => minimum,
      edit: numberEditing(
        ({ minimum }) => minimum,
        (minimum) => ({ minimum }),
      ),
    },
    {
      key: 'lot',
      title: t('inventory.lot'),
      width: 100,
      text: ({ lot }) => lot ?? '',
      edit: optionalTextEditing(
        ({ lot }) => lot,
        (lot) => ({ lot }),
      ),
    },
    {
      key: 'expiresOn',
      title: t('inventory.expiresOn'),
      width: 150,
      text: ({ expiresOn }) => expiresOn ?? '',
      mark: ({ expired }) => (expired ? { tone: 'red', word: t('inventory.expired') } : null),
      edit: optionalDateEditing(
        ({ expiresOn }) => expiresOn,
        (expiresOn) => ({ expiresOn }),
      ),
    },
    ageColumn('updatedAt', t('inventory.updated'), ({ updatedAt }) => updatedAt),
  ];
}

export const stockRegister: Register<Row, StockPatch> = {
  name: 'stock',
  entity: 'StockItem',
  kind: null,
  document: StockRegisterDocument,
  update: UpdateStockRowDocument,
  columns: stockColumns,
  filters: ({ t }, { depots, townships }) => [
    { key: 'depot', title: t('resource.depot'), options: depots, matches: ({ depot }, id) => depot.id === id },
    enumFilter<Row, StockCategory>(
      'category',
      t('inventory.kind'),
      choicesOf(STOCK_CATEGORIES, (category) => t(`inventory.stockCategory.${category}`)),
      ({ category }) => category,
    ),
    {
      key: 'township',
      title: t('resource.township'),
      options: townships,
      matches: ({ depot }, value) => depot.township === value,
    },
    {
      key: 'state',
      title: t('inventory.attention'),
      options: [
        { value: 'low', label: t('inventory.belowMinimum') },
        { value: 'expired', label: t('inventory.expired') },
      ],
      matches: ({ belowMinimum, expired }, value) => (value === 'low' ? belowMinimum : expired),
    },
  ],
  symbol: () => null,
  acts: (row) => createElement(StockActs, { item: row }),
  actsWidth: 214,
};
