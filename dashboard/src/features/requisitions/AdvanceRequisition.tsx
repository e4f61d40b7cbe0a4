import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Payer, RequisitionRowFragment, RequisitionState } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { TextArea, TextField } from '../../ui/Field';
import { PayerFields } from '../costs/PayerFields';
import { ActForm } from '../incidents/ActForm';
import { AdvanceRequisitionDocument } from './queries';

interface AdvanceRequisitionProps {
  requisition: RequisitionRowFragment;
  to: RequisitionState;
  onDone: () => void;
}

/** One step of a requisition, with what it has to record: condition, compensation and who bears it, or the reason. */
export function AdvanceRequisition({ requisition, to, onDone }: AdvanceRequisitionProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState({ condition: '', note: '', compensationYuan: '', payerName: '' });
  const [payer, setPayer] = useState<Payer>('RESPONSIBLE_UNIT');
  const { run, busy, problem } = useAct(AdvanceRequisitionDocument);
  const compensated = to === 'COMPENSATED';
  const advance = async (): Promise<void> => {
    const { id, version } = requisition;
    const input = {
      id,
      expectedVersion: version,
      to,
      condition: typed.condition.trim() || null,
      note: typed.note.trim() || null,
      ...(compensated && {
        compensationYuan: Number(typed.compensationYuan) || 0,
        payer,
        payerName: typed.payerName.trim(),
      }),
    };
    if (await run({ input })) onDone();
  };
  const error = (name: string) => (problem?.field === name ? problem.message : null);
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    error: error(name),
    'data-testid': `requisition-${name}`,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  });
  return (
    <ActForm
      title={t(`term.requisitionAct.${to}`)}
      testId="requisition-step"
      submit={t(`term.requisitionAct.${to}`)}
      danger={to === 'CANCELLED' || to === 'LOST'}
      busy={busy}
      problem={problem}
      fields={Object.keys(typed)}
      onSubmit={() => void advance()}
      onCancel={onDone}
    >
      {(to === 'DELIVERED' || to === 'RETURNED' || to === 'LOST') && (
        <TextArea label={t('requisition.condition')} required rows={2} {...field('condition')} />
      )}
      {compensated && (
        <>
          <TextField
            label={t('requisition.compensation')}
            required
            type="number"
            min={0}
            step="0.01"
            {...field('compensationYuan')}
          />
          <PayerFields
            payer={payer}
            onPayer={setPayer}
            name={typed.payerName}
            error={error('payerName')}
            onName={(payerName) => setTyped({ ...typed, payerName })}
          />
        </>
      )}
      <TextField label={t('requisition.note')} required={to === 'CANCELLED'} {...field('note')} />
    </ActForm>
  );
}
