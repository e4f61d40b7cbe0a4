import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../../../ui/Field';
import { ActForm } from '../ActForm';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { ReopenIncidentDocument } from './queries';

/** 重新开启: a closed file is written to again, for a reason that stays on record. */
export default function ReopenForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { send, busy, problem, conflict, seen } = useIncidentAct(ReopenIncidentDocument, incident, onDone);
  return (
    <ActForm
      title={t('deed.reopen.title')}
      testId="reopen-form"
      submit={t('deed.reopen.submit')}
      busy={busy}
      problem={problem}
      fields={['reason']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ reason })}
      onCancel={() => onDone()}
    >
      <TextArea
        label={t('deed.reason')}
        required
        autoFocus
        value={reason}
        error={problem?.field === 'reason' ? problem.message : null}
        onChange={({ target }) => setReason(target.value)}
      />
    </ActForm>
  );
}
