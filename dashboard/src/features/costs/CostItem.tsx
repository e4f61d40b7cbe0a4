import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CostRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { yuan } from '../../lib/measure';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Tag } from '../../ui/Tag';
import { ActForm } from '../incidents/ActForm';
import { CancelCostDocument } from './queries';

/** One cost; a wrong one is cancelled with a reason and stays on record. */
export function CostItem({ cost, changeable }: { cost: CostRowFragment; changeable: boolean }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [cancelling, setCancelling] = useState(false);
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(CancelCostDocument);
  const { id, version, cancelled } = cost;
  const cancel = async (): Promise<void> => {
    if (await run({ input: { id, expectedVersion: version, reason: reason.trim() } })) setCancelling(false);
  };
  return (
    <li className={`need${cancelled ? ' need-closed' : ''}`} data-testid="cost">
      <div className="need-line">
        <strong>{yuan(cost.amountYuan, language)}</strong>
        <Tag tone={cancelled ? 'muted' : 'neutral'}>
          {cancelled ? t('cost.cancelled') : t(`term.costKind.${cost.costKind}`)}
        </Tag>
      </div>
      <p className="need-detail">
        <span>{cost.reason}</span>
        <span>
          {t(`term.payer.${cost.payer}`)} · {cost.payerName}
        </span>
        {cancelled && <span>{cost.cancelReason}</span>}
        <span title={fullTime(cost.recordedAt, language)}>
          {cost.recordedBy} {shortTime(cost.recordedAt, now, language)}
        </span>
        {changeable && !cancelled && !cancelling && (
          <Button look="quiet" data-testid="cost-cancel" onClick={() => setCancelling(true)}>
            {t('cost.cancel')}
          </Button>
        )}
      </p>
      {cancelling && (
        <ActForm
          title={t('cost.cancel')}
          testId="cost-cancel-form"
          submit={t('cost.cancel')}
          danger
          busy={busy}
          problem={problem}
          fields={['reason']}
          onSubmit={() => void cancel()}
          onCancel={() => setCancelling(false)}
        >
          <TextField
            label={t('cost.cancelReason')}
            required
            autoFocus
            value={reason}
            error={problem?.field === 'reason' ? problem.message : null}
            data-testid="cost-cancel-reason"
            onChange={({ target }) => setReason(target.value)}
          />
        </ActForm>
      )}
    </li>
  );
}
