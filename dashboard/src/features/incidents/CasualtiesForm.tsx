import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasualtiesInput, IncidentCoreFragment } from '../../generated/graphql';
import { TextField } from '../../ui/Field';
import { ActForm } from './ActForm';
import { CASUALTY_FIELDS, CasualtyFields } from './CasualtyFields';
import { UpdateCasualtiesDocument } from './queries';
import { useIncidentAct } from './useIncidentAct';

const FIELDS = [...CASUALTY_FIELDS, ...CASUALTY_FIELDS.map((field) => `casualties.${field}`), 'reason'];

export function CasualtiesForm({ incident, onDone }: { incident: IncidentCoreFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [casualties, setCasualties] = useState<CasualtiesInput>(() => ({
    deaths: incident.deaths,
    missing: incident.missing,
    trapped: incident.trapped,
    seriouslyInjured: incident.seriouslyInjured,
    minorInjured: incident.minorInjured,
    directLossYuan: incident.directLossYuan,
  }));
  const [reason, setReason] = useState('');
  const { send, busy, problem, conflict, seen } = useIncidentAct(UpdateCasualtiesDocument, incident, onDone);
  return (
    <ActForm
      title={t('incident.updateCasualties')}
      testId="casualties-form"
      submit={t('act.save')}
      busy={busy}
      problem={problem}
      fields={FIELDS}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ casualties, reason })}
      onCancel={onDone}
    >
      <CasualtyFields value={casualties} onChange={setCasualties} problem={problem} />
      <TextField
        label={t('incident.reason')}
        required
        value={reason}
        data-testid="casualties-reason"
        error={problem?.field === 'reason' ? problem.message : null}
        onChange={({ target }) => setReason(target.value)}
      />
    </ActForm>
  );
}
