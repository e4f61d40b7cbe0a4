import { useTranslation } from 'react-i18next';
import type { StockRowFragment } from '../../../generated/graphql';
import { usePreferences } from '../../../lib/use-preferences';
import { ActPopover } from '../acts/ActPopover';
import { MovementForm } from './MovementForm';
import { MovementHistory } from './MovementHistory';
import { itemName } from './names';
import { TransferForm } from './TransferForm';

export function StockActs({ item }: { item: StockRowFragment }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const name = itemName(item, language);
  return (
    <>
      <ActPopover label={t('inventory.move')} testId="stock-move" title={`${t('inventory.movement')} · ${name}`}>
        {(close) => <MovementForm item={item} onDone={close} />}
      </ActPopover>
      <ActPopover
        label={t('inventory.transfer')}
        testId="stock-transfer"
        title={`${t('inventory.transfer')} · ${name}`}
      >
        {(close) => <TransferForm item={item} onDone={close} />}
      </ActPopover>
      <ActPopover label={t('inventory.history')} testId="stock-ledger" title={`${t('inventory.history')} · ${name}`}>
        {() => <MovementHistory item={item} />}
      </ActPopover>
    </>
  );
}
