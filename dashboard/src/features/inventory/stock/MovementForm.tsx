import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StockRowFragment } from '../../../generated/graphql';
import { idempotencyKey } from '../../../lib/idempotency-key';
import { usePreferences } from '../../../lib/use-preferences';
import { Button } from '../../../ui/Button';
import { SelectField, TextField } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { useIncidents } from '../../incidents/queries';
import { ActProblem } from '../acts/ActProblem';
import { useRowAct } from '../acts/useRowAct';
import { balanceAfter, KINDS, type Kind, setsAside } from './balance-after';
import { unitName } from './names';
import { RecordStockMovementDocument, StockRegisterDocument } from './queries';

const FIELDS = ['quantity', 'reason', 'kind', 'incidentId'];

/** 收、发、预留、盘点、报损: the only way a balance changes. It says what the balance will be before it is sent. */
export function MovementForm({ item, onDone }: { item: StockRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [{ data: incidents }] = useIncidents();
  const [key] = useState(idempotencyKey);
  const [kind, setKind] = useState<Kind>('RECEIPT');
  const [quantity, setQuantity] = useState('');
  const [reason, setReason] = useState('');
  const [incidentId, setIncidentId] = useState('');
  const { run, busy, problem } = useRowAct(RecordStockMovementDocument, item, StockRegisterDocument);
  const conflict = problem?.code === 'CONFLICT';

  const whole = /^\d{1,9}$/.test(quantity.trim()) ? Number(quantity) : null;
  const after = whole === null ? null : balanceAfter(kind, whole, item.balance);
  const unit = unitName(item, language);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (whole === null) return;
    const input = {
      idempotencyKey: key,
      stockItemId: item.id,
      kind,
      quantity: whole,
      reason: reason.trim() || null,
      incidentId: incidentId || null,
    };
    if (await run((expectedVersion) => ({ input: { ...input, expectedVersion } }))) onDone();
  };
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <form className="form" onSubmit={submit} data-testid="stock-form">
      <Segmented
        label={t('inventory.movement')}
        options={KINDS.map((value) => ({ value, label: t(`inventory.movementKind.${value}`) }))}
        value={kind}
        onChange={setKind}
      />
      {at('kind') && <p className="field-error">{at('kind')}</p>}
      <TextField
        label={`${kind === 'COUNT' ? t('inventory.counted') : t('inventory.quantity')}（${unit}）`}
        required
        inputMode="numeric"
        autoFocus
        value={quantity}
        data-testid="stock-quantity"
        error={at('quantity') ?? (quantity !== '' && whole === null ? t('inventory.fault.wholeNumber') : null)}
        onChange={({ target }) => setQuantity(target.value)}
      />
      <p className={`stock-after${after !== null && after < 0 ? ' stock-after-bad' : ''}`} data-testid="stock-after">
        {t('inventory.balance')} <b>{item.balance}</b> → <b>{after ?? '…'}</b> {unit}
        {item.reserved > 0 && (
          <span className="second">
            {t('inventory.reserved')} {item.reserved}
          </span>
        )}
        {after !== null && after >= 0 && after < item.minimum && (
          <span className="tone-orange">{t('inventory.belowMinimum')}</span>
        )}
      </p>
      <TextField
        label={t('inventory.reason')}
        value={reason}
        data-testid="stock-reason"
        error={at('reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      {(kind === 'ISSUE' || setsAside(kind)) && (
        <SelectField
          label={t('inventory.forIncident')}
          required={setsAside(kind)}
          placeholder={setsAside(kind) ? t('dispatch.chooseIncident') : t('inventory.noIncident')}
          value={incidentId}
          error={at('incidentId')}
          data-testid="stock-incident"
          options={(incidents?.incidents.nodes ?? []).map(({ id, code, title }) => ({
            value: id,
            label: `${code} ${title}`,
          }))}
          onChange={({ target }) => setIncidentId(target.value)}
        />
      )}
      <ActProblem problem={problem} fields={FIELDS} overtaken={t('inventory.balanceNow', { balance: item.balance })} />
      <div className="act-buttons">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" busy={busy} disabled={whole === null} data-testid="stock-submit">
          {conflict ? t('inventory.resubmit') : t(`inventory.movementKind.${kind}`)}
        </Button>
      </div>
    </form>
  );
}
