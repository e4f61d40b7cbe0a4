import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportRowFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { type Recipient, SendReport } from './SendReport';

const PrintReport = lazy(() => import('./PrintReport'));

const TONE = { DRAFT: 'orange', SENT: 'good', RECEIVED: 'good', DISCARDED: 'muted' } as const;

/** One report: its text as it was or would be sent, what the incident left open, who has it. */
export function ReportItem({ report, awaiting }: { report: ReportRowFragment; awaiting: readonly Recipient[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const [open, setOpen] = useState(report.state === 'DRAFT');
  const [printing, setPrinting] = useState(false);
  const { code, stage, form, origin, state, text, textEn, missing, sentAt, sentBy, deliveries } = report;
  const title = `${t(`term.reportStage.${stage}`)} · ${t(`term.reportForm.${form}`)}`;
  return (
    <li className="report" data-testid="report" data-state={state}>
      <div className="task-line">
        <Tag tone={TONE[state]}>{t(`term.reportState.${state}`)}</Tag>
        <span className="task-title">
          {title} <small className="muted">{code}</small>
        </span>
        <Button look="quiet" data-testid="print-report" onClick={() => setPrinting(true)}>
          {t('command.print')}
        </Button>
        <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('reports.fold') : t('reports.read')}
        </Button>
      </div>
      <p className="task-detail">
        <span>{t(`term.reportOrigin.${origin}`)}</span>
        {sentAt && (
          <span title={fullTime(sentAt, language)}>
            {sentBy} {shortTime(sentAt, now, language)}
          </span>
        )}
        {missing.length > 0 && state === 'DRAFT' && (
          <span className="tone-orange">
            {t('reports.missing', {
              items: missing.map((item) => t(`term.reportItem.${item}`)).join(language === 'zh-CN' ? '、' : ', '),
            })}
          </span>
        )}
      </p>
      {printing && (
        <Suspense>
          <PrintReport report={report} onDone={() => setPrinting(false)} />
        </Suspense>
      )}
      {open && <p className="report-text">{language === 'zh-CN' ? text : (textEn ?? text)}</p>}
      {deliveries.length > 0 && (
        <ul className="deliveries">
          {deliveries.map((delivery) => (
            <li key={delivery.id}>
              {delivery.unit ? named(delivery.unit, language) : ''}{' '}
              <span className={delivery.receivedAt ? 'tone-good' : 'muted'}>
                {delivery.receivedAt
                  ? t('reports.received', {
                      by: delivery.receivedBy ?? '',
                      at: shortTime(delivery.receivedAt, now, language),
                    })
                  : t('reports.notReceived')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {open && state === 'DRAFT' && <SendReport report={report} awaiting={awaiting} />}
    </li>
  );
}
