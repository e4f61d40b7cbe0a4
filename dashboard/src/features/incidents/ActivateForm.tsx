import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActivationAuthority, IncidentCoreFragment, ResponseLevel, Severity } from '../../generated/graphql';
import { fromLocalInput, localInputValue } from '../../lib/time';
import { SelectField, TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { Notice } from '../../ui/states';
import { ActForm } from './ActForm';
import { ActivateResponseDocument } from './queries';
import { UnitField } from './UnitField';
import { useIncidentAct } from './useIncidentAct';

const LEVELS: readonly ResponseLevel[] = ['I', 'II', 'III', 'IV'];
const AUTHORITIES: readonly ActivationAuthority[] = ['COMMANDER_IN_CHIEF', 'COUNTY_HEAD'];
/** Who usually starts which level (4.2): only what the form begins with, the service decides. */
const USUAL: Readonly<Record<ResponseLevel, ActivationAuthority>> = {
  I: 'COUNTY_HEAD',
  II: 'COUNTY_HEAD',
  III: 'COMMANDER_IN_CHIEF',
  IV: 'COMMANDER_IN_CHIEF',
};
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
  const [by, setBy] = useState('');
  const [at, setAt] = useState(() => localInputValue(Date.now()));
  const [paper, setPaper] = useState('');
  const [archiveUnitId, setArchiveUnitId] = useState('');
  const { send, busy, problem, conflict, seen } = useIncidentAct(ActivateResponseDocument, incident, onDone);
  const error = (field: string) => (problem?.field === field ? problem.message : null);
  const consentAt = fromLocalInput(at);
  const consent = level === 'III' && by && consentAt ? { by, at: consentAt, document: paper || null } : null;
  return (
    <ActForm
      title={t('incident.activate')}
      testId="activate-form"
      submit={t('incident.activate')}
      busy={busy}
      problem={problem}
      fields={['authority', 'archiveUnitId', 'prefectureConsent.by', 'prefectureConsent.at']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send({ level, authority, prefectureConsent: consent, archiveUnitId: archiveUnitId || null })}
      onCancel={onDone}
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
      {level === 'III' && (
        <>
          <Notice>{t('incident.consentHint')}</Notice>
          <TextField
            label={t('incident.consentBy')}
            required
            value={by}
            data-testid="consent-by"
            error={error('prefectureConsent.by')}
            onChange={({ target }) => setBy(target.value)}
          />
          <TextField
            label={t('incident.consentAt')}
            type="datetime-local"
            value={at}
            error={error('prefectureConsent.at')}
            onChange={({ target }) => setAt(target.value)}
          />
          <TextField
            label={t('incident.consentDocument')}
            value={paper}
            onChange={({ target }) => setPaper(target.value)}
          />
        </>
      )}
    </ActForm>
  );
}
