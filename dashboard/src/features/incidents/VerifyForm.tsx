import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentCoreFragment } from '../../generated/graphql';
import { TextField } from '../../ui/Field';
import { ActForm } from './ActForm';
import { VerifyIncidentDocument } from './queries';
import { useIncidentAct } from './useIncidentAct';

export function VerifyForm({
  incident,
  genuine,
  onDone,
}: {
  incident: IncidentCoreFragment;
  genuine: boolean;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const { send, busy, problem, conflict, seen } = useIncidentAct(VerifyIncidentDocument, incident, onDone);
  return (
    <ActForm
      title={genuine ? t('incident.confirmVerify') : t('incident.confirmFalse')}
      testId={genuine ? 'verify-form' : 'false-alarm-form'}
      submit={genuine ? t('incident.verify') : t('incident.falseAlarm')}
      danger={!genuine}
      busy={busy}
      problem={problem}
      fields={['note']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ genuine, note: note || null })}
      onCancel={() => onDone()}
    >
      <TextField
        label={t('incident.note')}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        error={problem?.field === 'note' ? problem.message : null}
      />
    </ActForm>
  );
}
