import { useTranslation } from 'react-i18next';
import type { ActivationAuthority, ResponseLevel } from '../../../generated/graphql';
import { localInputValue } from '../../../lib/time';
import { useDraft } from '../../../lib/use-draft';
import { SelectField, TextArea } from '../../../ui/Field';
import { Segmented } from '../../../ui/Segmented';
import { Notice } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { type Consent, ConsentFields, consentInput } from './ConsentFields';
import { AUTHORITIES, LEVELS, USUAL } from './level-terms';
import { ChangeResponseLevelDocument } from './queries';

/** 提级、降级 (4.2): the level that the present severity asks for, by whoever may start the higher of the two. */
export default function LevelForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const required = incident.requiredResponseLevel;
  const [draft, set, setDraft] = useDraft({
    level: required as ResponseLevel,
    authority: USUAL[required] as ActivationAuthority,
    reason: '',
    consent: { by: '', at: localInputValue(Date.now()), document: '' } as Consent,
  });
  const { send, busy, problem, conflict, seen } = useIncidentAct(ChangeResponseLevelDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const { level, authority, reason, consent } = draft;
  return (
    <ActForm
      title={t('deed.level.title')}
      testId="level-form"
      submit={t('deed.level.submit', { level: t(`term.responseGrade.${level}`) })}
      busy={busy}
      problem={problem}
      fields={['authority', 'reason', 'prefectureConsent', 'prefectureConsent.by', 'prefectureConsent.at']}
      conflict={conflict}
      current={seen}
      onSubmit={() =>
        send({ level, authority, reason, prefectureConsent: level === 'III' ? consentInput(consent) : null })
      }
      onCancel={() => onDone()}
    >
      <Notice>
        {t('deed.level.required', {
          severity: t(`term.severity.${incident.severity}`),
          level: t(`term.responseGrade.${required}`),
          now: incident.responseLevel ? t(`term.responseGrade.${incident.responseLevel}`) : t('incident.noResponse'),
        })}
      </Notice>
      <Segmented
        label={t('incident.level')}
        value={level}
        onChange={(chosen) => setDraft((before) => ({ ...before, level: chosen, authority: USUAL[chosen] }))}
        options={LEVELS.map((value) => ({ value, label: t(`term.responseGrade.${value}`) }))}
      />
      <SelectField
        label={t('deed.level.authority')}
        value={authority}
        error={at('authority')}
        options={AUTHORITIES.map((value) => ({ value, label: t(`term.activation.${value}`) }))}
        onChange={({ target }) => set('authority')(AUTHORITIES.find((one) => one === target.value) ?? authority)}
      />
      <TextArea
        label={t('deed.reason')}
        required
        value={reason}
        error={at('reason')}
        data-testid="level-reason"
        onChange={({ target }) => set('reason')(target.value)}
      />
      {level === 'III' && <ConsentFields value={consent} onChange={set('consent')} at={at} />}
    </ActForm>
  );
}
