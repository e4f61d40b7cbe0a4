import type { StockRowFragment } from '../../../generated/graphql';
import { named } from '../../../lib/named';
import type { Language } from '../../../lib/preferences';

type Row = StockRowFragment;

export const itemName = ({ item, itemEn }: Pick<Row, 'item' | 'itemEn'>, language: Language): string =>
  named({ name: item, nameEn: itemEn }, language);
export const unitName = ({ unit, unitEn }: Pick<Row, 'unit' | 'unitEn'>, language: Language): string =>
  named({ name: unit, nameEn: unitEn }, language);
