import { useTranslation } from 'react-i18next';
import { useAct } from '../../../lib/act';
import { fromLocalInput, localInputValue } from '../../../lib/time';
import { useDraft } from '../../../lib/use-draft';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { TextField } from '../../../ui/Field';
import { ActForm } from '../ActForm';
import type { ActProps } from './act-props';
import { ReportSuspensionDocument, SuspensionsDocument } from './queries';

/** 向上报告 (4.8): to whom a suspension was reported, when, and whether the rescuers are out. */
export default function ReportSuspensionForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [{ data }] = useKeptQuery({ query: SuspensionsDocument, variables: { id: incident.id } });
  const suspension = data?.incident?.suspensions.find(({ resumedAt }) => !resumedAt);
  const [draft, set] = useDraft({ reportedTo: '', reportedAt: localInputValue(Date.now()), withdrawn: true });
  const { run, busy, problem } = useAct(ReportSuspensionDocument);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  const submit = async (): Promise<void> => {
    if (!suspension) return;
    const reportedAt = fromLocalInput(draft.reportedAt) ?? draft.reportedAt;
    const { id, version: expectedVersion } = suspension;
    if (await run({ input: { ...draft, id, expectedVersion, reportedAt } })) onDone();
  };
  return (
    <ActForm
      title={t('deed.reportSuspension.title')}
      testId="report-suspension-form"
      submit={t('act.save')}
      busy={busy}
      problem={problem}
      fields={['reportedTo', 'reportedAt']}
      onSubmit={() => void submit()}
      onCancel={() => onDone()}
    >
      <TextField
        label={t('deed.suspend.reportedTo')}
        required
        autoFocus
        value={draft.reportedTo}
        error={at('reportedTo')}
        onChange={({ target }) => set('reportedTo')(target.value)}
      />
      <TextField
        label={t('deed.suspend.reportedAt')}
        required
        type="datetime-local"
        value={draft.reportedAt}
        error={at('reportedAt')}
        onChange={({ target }) => set('reportedAt')(target.value)}
      />
      <label className="check">
        <input type="checkbox" checked={draft.withdrawn} onChange={({ target }) => set('withdrawn')(target.checked)} />
        {t('deed.reportSuspension.withdrawn')}
      </label>
    </ActForm>
  );
}
