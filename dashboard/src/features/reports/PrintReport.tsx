import { useTranslation } from 'react-i18next';
import type { ReportRowFragment } from '../../generated/graphql';
import { listed, named } from '../../lib/named';
import { fullTime } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { PrintSheet } from '../../ui/PrintSheet';
import { officialForm } from './official-form';

/** The report as a document: to whom, its text, who reports; and below, when it was sent and by whom. */
export default function PrintReport({ report, onDone }: { report: ReportRowFragment; onDone: () => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { stage, form, code, text, textEn, state, deliveries, sentAt, sentBy } = report;
  const parts = officialForm(language === 'zh-CN' ? text : (textEn ?? text));
  const title = parts.title || `${t(`term.reportStage.${stage}`)} · ${t(`term.reportForm.${form}`)}`;
  const to = listed(
    deliveries.flatMap(({ unit }) => (unit ? [named(unit, language)] : [])),
    language,
  );
  const lines = (all: readonly string[], className?: string) =>
    all.map((line, index) => (
      <p key={index} className={className}>
        {line}
      </p>
    ));
  return (
    <PrintSheet layout="document" onDone={onDone}>
      {state === 'DRAFT' && <p className="print-flush">{t('reports.draftMark')}</p>}
      <h1>{title}</h1>
      {lines(parts.meta, 'print-meta')}
      {to && (
        <p className="print-flush">
          {to}
          {t('reports.colon')}
        </p>
      )}
      {lines(parts.body)}
      {lines(parts.closing, 'print-closing')}
      <p className="print-foot">
        {code}
        {sentAt && ` · ${t('reports.sentLine', { by: sentBy ?? '', at: fullTime(sentAt, language) })}`}
      </p>
    </PrintSheet>
  );
}
