import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningCoreFragment } from '../../generated/graphql';
import { TextArea, TextField } from '../../ui/Field';
import { ActForm } from '../incidents/ActForm';
import { LiftWarningDocument } from './queries';
import { useWarningAct } from './use-warning-act';

export function LiftForm({ warning, onDone }: { warning: WarningCoreFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [issuingUnitName, setUnit] = useState(warning.issuingUnitName);
  const [reason, setReason] = useState('');
  const { send, busy, problem, notice } = useWarningAct(LiftWarningDocument, warning, onDone);
  const error = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('warning.lift')}
      testId="lift-form"
      submit={t('warning.lift')}
      busy={busy}
      problem={problem}
      fields={['issuingUnitName', 'reason']}
      notice={notice}
      onSubmit={() => send({ issuingUnitName, reason })}
      onCancel={onDone}
    >
      <TextField
        label={t('warning.byUnit')}
        hint={t('warning.byUnitHint')}
        required
        value={issuingUnitName}
        error={error('issuingUnitName')}
        data-testid="lift-unit"
        onChange={({ target }) => setUnit(target.value)}
      />
      <TextArea
        label={t('warning.reason')}
        required
        rows={2}
        value={reason}
        error={error('reason')}
        data-testid="lift-reason"
        onChange={({ target }) => setReason(target.value)}
      />
    </ActForm>
  );
}
