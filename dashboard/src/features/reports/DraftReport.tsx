import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportForm, ReportStage } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { idempotencyKey } from '../../lib/idempotency-key';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { DraftReportDocument } from './queries';

const STAGES = ['INITIAL', 'FOLLOW_UP', 'FINAL'] as const satisfies readonly ReportStage[];
const FORMS = ['PHONE', 'WRITTEN'] as const satisfies readonly ReportForm[];

/** 拟稿: the service writes the report in the official form from what the incident tells. */
export function DraftReport({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const [key, setKey] = useState(idempotencyKey);
  const [stage, setStage] = useState<ReportStage>('INITIAL');
  const [form, setForm] = useState<ReportForm>('WRITTEN');
  const { run, busy, problem } = useAct(DraftReportDocument);
  const draft = async (): Promise<void> => {
    if (await run({ input: { idempotencyKey: key, incidentId, stage, form } })) setKey(idempotencyKey());
  };
  return (
    <div className="incident-form" data-testid="draft-report">
      <div className="report-draft">
        <SelectField
          label={t('reports.stage')}
          value={stage}
          options={STAGES.map((value) => ({ value, label: t(`term.reportStage.${value}`) }))}
          onChange={({ target }) => setStage(target.value as ReportStage)}
        />
        <SelectField
          label={t('reports.form')}
          value={form}
          options={FORMS.map((value) => ({ value, label: t(`term.reportForm.${value}`) }))}
          onChange={({ target }) => setForm(target.value as ReportForm)}
        />
      </div>
      {problem && <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>}
      <div className="form-buttons">
        <Button look="primary" busy={busy} data-testid="draft-submit" onClick={() => void draft()}>
          {t('reports.draft')}
        </Button>
      </div>
    </div>
  );
}
