import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../generated/graphql';
import { useDraft } from '../../../lib/use-draft';
import { useKeptQuery } from '../../../lib/use-kept-query';
import { SelectField, TextArea } from '../../../ui/Field';
import { Notice } from '../../../ui/states';
import { ActForm } from '../ActForm';
import { SEVERITIES } from '../toFeatures';
import { useIncidentAct } from '../useIncidentAct';
import type { ActProps } from './act-props';
import { AdjustSeverityDocument, GradeOfDocument } from './queries';

/** 调整等级 (1.5): raised above what the figures give, or that taken back; never below. */
export default function SeverityForm({ incident, onDone }: ActProps) {
  const { t } = useTranslation();
  const [draft, set] = useDraft({ severity: incident.severity as Severity, reason: '' });
  const [{ data }] = useKeptQuery({ query: GradeOfDocument, variables: { id: incident.id } });
  const rule = data?.incident?.ruleSeverity;
  const { send, busy, problem, conflict, seen } = useIncidentAct(AdjustSeverityDocument, incident, onDone);
  const at = (field: string): string | null => (problem?.field === field ? problem.message : null);
  return (
    <ActForm
      title={t('deed.severity.title')}
      testId="severity-form"
      submit={t('act.save')}
      busy={busy}
      problem={problem}
      fields={['severity', 'reason']}
      conflict={conflict}
      current={seen}
      onSubmit={() => send(draft)}
      onCancel={() => onDone()}
    >
      {rule && <Notice>{t('deed.severity.rule', { severity: t(`term.severity.${rule}`) })}</Notice>}
      <SelectField
        label={t('report.severity')}
        value={draft.severity}
        error={at('severity')}
        data-testid="severity-choice"
        options={SEVERITIES.map((value) => ({
          value,
          label: `${t(`term.severityNumeral.${value}`)} ${t(`term.severity.${value}`)}`,
        }))}
        onChange={({ target }) => set('severity')(SEVERITIES.find((one) => one === target.value) ?? draft.severity)}
      />
      <TextArea
        label={t('deed.reason')}
        required
        value={draft.reason}
        error={at('reason')}
        data-testid="severity-reason"
        onChange={({ target }) => set('reason')(target.value)}
      />
    </ActForm>
  );
}
