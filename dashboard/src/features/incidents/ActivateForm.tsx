import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationAuthority, IncidentCoreFragment, ResponseLevel, Severity } from '../../generated/graphql';
import { localInputValue } from '../../lib/time';
import { SelectField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { ActForm } from './ActForm';
import { type Consent, ConsentFields, consentInput } from './acts/ConsentFields';
import { AUTHORITIES, LEVELS, USUAL } from './acts/level-terms';
import { ActivateResponseDocument } from './queries';
import { UnitField } from './UnitField';
import { useIncidentAct } from './useIncidentAct';

const LEVEL_OF: Readonly<Record<Severity, ResponseLevel>> = {
  ESPECIALLY_SERIOUS: 'I',
  SERIOUS: 'II',
  RELATIVELY_SERIOUS: 'III',
  ORDINARY: 'IV',
};

export function ActivateForm({ incident, onDone }: { incident: IncidentCoreFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const [level, setLevel] = useState<ResponseLevel>(LEVEL_OF[incident.severity]);
  const [authority, setAuthority] = useState<ActivationAuthority>(USUAL[level]);
  const [consent, setConsent] = useState<Consent>(() => ({ by: '', at: localInputValue(Date.now()), document: '' }));
  const [archiveUnitId, setArchiveUnitId] = useState('');
  const { send, busy, problem, conflict, seen } = useIncidentAct(ActivateResponseDocument, incident, onDone);
  const error = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('incident.activate')}
      testId="activate-form"
      submit={t('incident.activate')}
      busy={busy}
      problem={problem}
      fields={['authority', 'archiveUnitId', 'prefectureConsent', 'prefectureConsent.by', 'prefectureConsent.at']}
      conflict={conflict}
      current={seen}
      onSubmit={() =>
        send({
          level,
          authority,
          prefectureConsent: level === 'III' ? consentInput(consent) : null,
          archiveUnitId: archiveUnitId || null,
        })
      }
      onCancel={() => onDone()}
    >
      <Segmented
        label={t('incident.level')}
        value={level}
        onChange={(chosen) => {
          setLevel(chosen);
          setAuthority(USUAL[chosen]);
        }}
        options={LEVELS.map((value) => ({ value, label: t(`term.responseGrade.${value}`) }))}
      />
      <SelectField
        label={t('incident.authority')}
        value={authority}
        error={error('authority')}
        options={AUTHORITIES.map((value) => ({ value, label: t(`term.activation.${value}`) }))}
        onChange={({ target }) => setAuthority(AUTHORITIES.find((value) => value === target.value) ?? authority)}
      />
      <UnitField
        label={t('incident.archiveUnit')}
        required
        value={archiveUnitId}
        error={error('archiveUnitId')}
        testId="archive-unit"
        onChange={setArchiveUnitId}
      />
      {level === 'III' && <ConsentFields value={consent} onChange={setConsent} at={error} />}
    </ActForm>
  );
}
