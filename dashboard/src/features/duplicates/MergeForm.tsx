import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentCoreFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { fullTime } from '../../lib/time';
import { select } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { Notice } from '../../ui/states';
import { ActForm } from '../incidents/ActForm';
import { MergeIncidentsDocument } from './queries';

interface MergeFormProps {
  incident: IncidentCoreFragment;
  other: IncidentCoreFragment;
  onDone: () => void;
}

/** Only a report that nobody has responded to is merged away. */
const mergeable = ({ state }: IncidentCoreFragment): boolean => state === 'REPORTED' || state === 'VERIFIED';

/** 并入: two reports side by side, which of them stays, and why they are one. Both histories are kept. */
export function MergeForm({ incident, other, onDone }: MergeFormProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [stays, setStays] = useState<'this' | 'other'>(mergeable(incident) && !mergeable(other) ? 'other' : 'this');
  const [reason, setReason] = useState('');
  const { run, busy, problem } = useAct(MergeIncidentsDocument);
  const [kept, gone] = stays === 'this' ? [incident, other] : [other, incident];
  const rows: [string, (one: IncidentCoreFragment) => string][] = [
    [t('report.titleField'), ({ title }) => title],
    [t('duplicate.state'), ({ state }) => t(`term.incidentState.${state}`)],
    [t('incident.occurred'), ({ occurredAt }) => fullTime(occurredAt, language)],
    [t('incident.reported'), ({ reportedAt }) => fullTime(reportedAt, language)],
    [t('report.category'), ({ category }) => t(`term.category.${category}`)],
    [t('report.address'), ({ address }) => address ?? '—'],
    [
      t('report.casualties'),
      ({ deaths, missing, trapped, seriouslyInjured, minorInjured }) =>
        [
          `${t('incident.deaths')} ${deaths}`,
          `${t('incident.lost')} ${missing + trapped}`,
          `${t('incident.injured')} ${seriouslyInjured + minorInjured}`,
        ].join(' · '),
    ],
    [t('incident.summary'), ({ summary }) => summary],
  ];
  const submit = async (): Promise<void> => {
    const input = {
      id: kept.id,
      expectedVersion: kept.version,
      duplicateId: gone.id,
      duplicateExpectedVersion: gone.version,
      reason,
    };
    if (!(await run({ input }))) return;
    onDone();
    select({ kind: 'incident', id: kept.id });
  };
  return (
    <ActForm
      title={t('duplicate.merge')}
      testId="merge-form"
      submit={t('duplicate.submit', { code: kept.code })}
      busy={busy}
      problem={problem}
      fields={['reason']}
      onSubmit={() => void submit()}
      onCancel={onDone}
    >
      <table className="side-by-side">
        <thead>
          <tr>
            <th />
            <th scope="col">{incident.code}</th>
            <th scope="col">{other.code}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, of]) => (
            <tr key={label} className={of(incident) === of(other) ? '' : 'differs'}>
              <th scope="row">{label}</th>
              <td>{of(incident)}</td>
              <td>{of(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Segmented
        label={t('duplicate.stays')}
        value={stays}
        onChange={setStays}
        options={[
          { value: 'this', label: t('duplicate.keep', { code: incident.code }), disabled: !mergeable(other) },
          { value: 'other', label: t('duplicate.keep', { code: other.code }), disabled: !mergeable(incident) },
        ]}
      />
      <Notice>{t('duplicate.hint')}</Notice>
      <TextField
        label={t('deed.reason')}
        required
        value={reason}
        error={problem?.field === 'reason' ? problem.message : null}
        data-testid="merge-reason"
        onChange={({ target }) => setReason(target.value)}
      />
    </ActForm>
  );
}
