import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRowFragment } from '../../generated/graphql';
import { useAct } from '../../lib/act';
import { named } from '../../lib/named';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Notice } from '../../ui/states';
import { SendReportDocument, UpdateReportDocument } from './queries';

export interface Recipient {
  id: string;
  name: string;
  nameEn: string;
}

/** 报送: the text can be put right before it is sent; once sent it stays as it is. */
export function SendReport({ report, awaiting }: { report: ReportRowFragment; awaiting: readonly Recipient[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [text, setText] = useState<string | null>(null);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const update = useAct(UpdateReportDocument);
  const send = useAct(SendReportDocument);
  const problem = update.problem ?? send.problem;
  const recipients = awaiting.filter(({ id }) => !left.has(id));
  const channel = report.form === 'PHONE' ? ('PHONE' as const) : ('NETWORK' as const);

  const submit = async (): Promise<void> => {
    let { version } = report;
    if (text !== null && text !== report.text) {
      const input = { id: report.id, expectedVersion: version, text, textEn: report.textEn };
      const saved = await update.run({ input });
      if (!saved) return;
      version = saved.updateReport.version;
    }
    const to = recipients.map(({ id }) => ({ unitId: id, channel }));
    await send.run({ input: { id: report.id, expectedVersion: version, recipients: to } });
  };
  return (
    <div className="report-send">
      {text === null ? (
        <Button look="quiet" data-testid="report-edit" onClick={() => setText(report.text)}>
          {t('reports.edit')}
        </Button>
      ) : (
        <TextArea
          label={t('reports.text')}
          rows={8}
          value={text}
          data-testid="report-text"
          error={problem?.field === 'text' ? problem.message : null}
          onChange={({ target }) => setText(target.value)}
        />
      )}
      <fieldset>
        <legend>{t('reports.to')}</legend>
        {awaiting.length === 0 && <p className="muted">{t('reports.nobodyAwaits')}</p>}
        {awaiting.map((unit) => (
          <label key={unit.id}>
            <input
              type="checkbox"
              checked={!left.has(unit.id)}
              onChange={({ target }) => {
                const next = new Set(left);
                if (target.checked) next.delete(unit.id);
                else next.add(unit.id);
                setLeft(next);
              }}
            />{' '}
            {named(unit, language)}
          </label>
        ))}
      </fieldset>
      {problem && problem.field !== 'text' && (
        <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
      )}
      <div className="form-buttons">
        <Button
          look="primary"
          busy={update.busy || send.busy}
          disabled={recipients.length === 0}
          data-testid="report-send"
          onClick={() => void submit()}
        >
          {t('reports.send')}
        </Button>
      </div>
    </div>
  );
}
