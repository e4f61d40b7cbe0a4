import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payer } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { SelectField, TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { PayerFields } from './PayerFields';
import { RecordCostDocument } from './queries';

interface Source {
  id: string;
  label: string;
}

interface RecordCostProps {
  incidentId: string;
  dispatches: readonly Source[];
  requisitions: readonly Source[];
  onDone: () => void;
}

/** A cost, of which dispatch or requisition it is, and who bears it. */
export function RecordCost({ incidentId, dispatches, requisitions, onDone }: RecordCostProps) {
  const { t } = useTranslation();
  const [key] = useState(idempotencyKey);
  const [source, setSource] = useState('');
  const [typed, setTyped] = useState({ amountYuan: '', reason: '', payerName: '' });
  const [payer, setPayer] = useState<Payer>('RESPONSIBLE_UNIT');
  const { run, busy, problem } = useAct(RecordCostDocument);
  const error = (name: string) => (problem?.field === name ? problem.message : null);
  const record = async (): Promise<void> => {
    const [of, id] = source.split(':');
    const input = {
      idempotencyKey: key,
      incidentId,
      amountYuan: Number(typed.amountYuan) || 0,
      payer,
      payerName: typed.payerName.trim(),
      reason: typed.reason.trim(),
      ...(of === 'dispatch' && { dispatchId: id }),
      ...(of === 'requisition' && { requisitionId: id }),
    };
    if (await run({ input })) onDone();
  };
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    error: error(name),
    'data-testid': `cost-${name}`,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <ActForm
      title={t('cost.record')}
      testId="cost-form"
      submit={t('cost.record')}
      busy={busy}
      problem={problem}
      fields={['amountYuan', 'reason', 'payerName']}
      onSubmit={() => void record()}
      onCancel={onDone}
    >
      <SelectField
        label={t('cost.source')}
        value={source}
        placeholder={t('cost.other')}
        options={[
          ...dispatches.map(({ id, label }) => ({ value: `dispatch:${id}`, label })),
          ...requisitions.map(({ id, label }) => ({ value: `requisition:${id}`, label })),
        ]}
        onChange={({ target }) => setSource(target.value)}
      />
      <TextField
        label={t('cost.amount')}
        required
        type="number"
        min={0}
        step="0.01"
        autoFocus
        {...field('amountYuan')}
      />
      <TextField label={t('cost.reason')} required {...field('reason')} />
      <PayerFields
        payer={payer}
        onPayer={setPayer}
        name={typed.payerName}
        error={error('payerName')}
        onName={(payerName) => setTyped({ ...typed, payerName })}
      />
    </ActForm>
  );
}
