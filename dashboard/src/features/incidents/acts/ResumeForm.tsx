import { useTranslation } from 'react-i18next';
import type { SuspensionAuthority } from '../../../generated/graphql';
import { useDraft } from '../../../lib/use-draft';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { SelectField, TextArea, TextField } from '../../../ui/Field';
import { Notice } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { ResumeResponseDocument, SuspensionsDocument } from './queries';

const AUTHORITIES = ['ONSITE_HEADQUARTERS', 'TOWNSHIP_GOVERNMENT'] as const satisfies readonly SuspensionAuthority[];

/** 恢复救援 (4.8): how the danger was removed, and who lets the rescue go on. */
export default function ResumeForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [draft, set] = useDraft({
    measures: '',
    authority: 'ONSITE_HEADQUARTERS' as SuspensionAuthority,
    approvedBy: '',
  });
  const [{ data }] = useKeptQuery({ query: SuspensionsDocument, variables: { id: incident.id } });
  const suspension = data?.incident?.suspensions.find(({ resumedAt }) => !resumedAt);
  const { send, busy, problem, conflict, seen } = useIncidentAct(ResumeResponseDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('deed.resume.title')}
      testId="resume-form"
      submit={t('deed.resume.submit')}
      busy={busy}
      problem={problem}
      fields={['measures', 'approvedBy', 'authority']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send(draft)}
      onCancel={() => onDone()}
    >
      {suspension && (
        <Notice tone="warn" title={t(`term.suspensionDanger.${suspension.danger}`)}>
          {suspension.reason}
        </Notice>
      )}
      <TextArea
        label={t('deed.resume.measures')}
        required
        autoFocus
        value={draft.measures}
        error={at('measures')}
        data-testid="resume-measures"
        onChange={({ target }) => set('measures')(target.value)}
      />
      <SelectField
        label={t('deed.resume.authority')}
        value={draft.authority}
        error={at('authority')}
        options={AUTHORITIES.map((value) => ({ value, label: t(`term.suspensionAuthority.${value}`) }))}
        onChange={({ target }) => set('authority')(AUTHORITIES.find((one) => one === target.value) ?? draft.authority)}
      />
      <TextField
        label={t('deed.approvedBy')}
        required
        value={draft.approvedBy}
        error={at('approvedBy')}
        data-testid="resume-approved-by"
        onChange={({ target }) => set('approvedBy')(target.value)}
      />
    </ActForm>
  );
}
