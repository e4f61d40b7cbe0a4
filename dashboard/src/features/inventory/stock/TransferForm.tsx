import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockRowFragment } from '../../../generated/graphql';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { named } from '../../../lib/named';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { SelectField, TextField } from '../../../ui/Field';
import { useDepots } from '../../depots/queries';
import { ActProblem } from '../acts/ActProblem';
import { useRowAct } from '../acts/useRowAct';
import { unitName } from './names';
import { StockRegisterDocument, TransferStockDocument } from './queries';

/** 调拨: out of this depot and into another, in one act. */
export function TransferForm({ item, onDone }: { item: StockRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [key] = useState(idempotencyKey);
  const [toDepotId, setDepot] = useState('');
  const [quantity, setQuantity] = useState('');
  const [reason, setReason] = useState('');
  const [{ data }] = useDepots();
  const { run, busy, problem } = useRowAct(TransferStockDocument, item, StockRegisterDocument);
  const depots = (data?.depots.nodes ?? []).filter(({ id }) => id !== item.depot.id);
  const whole = /^\d{1,9}$/.test(quantity.trim()) ? Number(quantity) : null;
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (whole === null || toDepotId === '') return;
    const input = {
      idempotencyKey: key,
      stockItemId: item.id,
      toDepotId,
      quantity: whole,
      reason: reason.trim() || null,
    };
    if (await run((expectedVersion) => ({ input: { ...input, expectedVersion } }))) onDone();
  };
  return (
    <form className="form" onSubmit={submit} data-testid="transfer-form">
      <SelectField
        label={t('inventory.toDepot')}
        required
        placeholder={t('inventory.chooseDepot')}
        value={toDepotId}
        error={at('toDepotId')}
        data-testid="transfer-depot"
        options={depots.map((depot) => ({ value: depot.id, label: named(depot, language) }))}
        onChange={({ target }) => setDepot(target.value)}
      />
      <TextField
        label={`${t('inventory.quantity')}（${unitName(item, language)}）`}
        hint={t('inventory.availableNow', { available: item.available })}
        required
        inputMode="numeric"
        value={quantity}
        data-testid="transfer-quantity"
        error={at('quantity') ?? (quantity !== '' && whole === null ? t('inventory.fault.wholeNumber') : null)}
        onChange={({ target }) => setQuantity(target.value)}
      />
      <TextField
        label={t('inventory.reason')}
        value={reason}
        error={at('reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      <ActProblem
        problem={problem}
        fields={['toDepotId', 'quantity', 'reason']}
        overtaken={t('inventory.balanceNow', { balance: item.balance })}
      />
      <div className="act-buttons">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          busy={busy}
          disabled={whole === null || toDepotId === ''}
          data-testid="transfer-submit"
        >
          {problem?.code === 'CONFLICT' ? t('inventory.resubmit') : t('inventory.transfer')}
        </Button>
      </div>
    </form>
  );
}
