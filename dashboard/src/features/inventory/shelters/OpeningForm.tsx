import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelterRowFragment } from '../../../generated/graphql';
import { Button } from '../../../ui/Button';
import { SelectField, TextField } from '../../../ui/Field';
import { useIncidents } from '../../incidents/queries';
import { ActProblem } from '../acts/ActProblem';
import { useRowAct } from '../acts/useRowAct';
import { CloseShelterDocument, OpenShelterDocument, ShelterRegisterDocument } from './queries';

interface OpeningFormProps {
  shelter: ShelterRowFragment;
  onDone: () => void;
}

export function OpenForm({ shelter, onDone }: OpeningFormProps) {
  const { t } = useTranslation();
  const [{ data }] = useIncidents();
  const [reason, setReason] = useState('');
  const [incidentId, setIncidentId] = useState('');
  const { run, busy, problem } = useRowAct(OpenShelterDocument, shelter, ShelterRegisterDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const input = { id: shelter.id, reason, incidentId: incidentId || null };
    if (await run((expectedVersion) => ({ input: { ...input, expectedVersion } }))) onDone();
  };
  return (
    <form className="form" onSubmit={submit} data-testid="shelter-open-form">
      <TextField
        label={t('inventory.reason')}
        required
        autoFocus
        value={reason}
        data-testid="shelter-reason"
        error={problem?.field === 'reason' ? problem.message : null}
        onChange={({ target }) => setReason(target.value)}
      />
      <SelectField
        label={t('inventory.forIncident')}
        placeholder={t('inventory.noIncident')}
        value={incidentId}
        options={(data?.incidents.nodes ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        onChange={({ target }) => setIncidentId(target.value)}
      />
      <ActProblem
        problem={problem}
        fields={['reason']}
        overtaken={t('inventory.shelterNow', { state: t(`term.shelterState.${shelter.shelterState}`) })}
      />
      <div className="act-buttons">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" busy={busy} data-testid="shelter-submit">
          {t('inventory.openShelter')}
        </Button>
      </div>
    </form>
  );
}

export function CloseForm({ shelter, onDone }: OpeningFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useRowAct(CloseShelterDocument, shelter, ShelterRegisterDocument);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await run((expectedVersion) => ({ input: { id: shelter.id, reason, expectedVersion } }))) onDone();
  };
  return (
    <form className="form" onSubmit={submit} data-testid="shelter-close-form">
      <TextField
        label={t('inventory.reason')}
        required
        autoFocus
        value={reason}
        data-testid="shelter-reason"
        error={problem?.field === 'reason' ? problem.message : null}
        onChange={({ target }) => setReason(target.value)}
      />
      <ActProblem
        problem={problem}
        fields={['reason']}
        overtaken={t('inventory.shelterNow', { state: t(`term.shelterState.${shelter.shelterState}`) })}
      />
      <div className="act-buttons">
        <Button onClick={onDone}>{t('act.cancel')}</Button>
        <Button look="primary" type="submit" busy={busy} data-testid="shelter-submit">
          {t('inventory.closeShelter')}
        </Button>
      </div>
    </form>
  );
}
