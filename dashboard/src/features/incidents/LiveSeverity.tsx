import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasualtiesInput, Severity } from '../../generated/graphql';
import { useKeptQuery } from '../../lib/use-kept-query';
import { GradeSeverityDocument } from './grade-query';
import { SeverityTag } from './SeverityTag';

/** The grade that the figures amount to, beside the one that holds when it differs. */
export function LiveSeverity({ casualties, was }: { casualties: CasualtiesInput; was?: Severity }) {
  const { t } = useTranslation();
  const { deaths, seriouslyInjured, directLossYuan } = useDeferredValue(casualties);
  const [{ data }] = useKeptQuery({
    query: GradeSeverityDocument,
    variables: { input: { deaths, seriouslyInjured, directLossYuan } },
  });
  const grade = data?.gradeSeverity;
  return (
    <p className="live-severity" aria-live="polite" data-testid="live-severity">
      <span className="second">{t('report.severity')}</span>
      {grade && (
        <>
          {was && was !== grade.severity && (
            <>
              <SeverityTag severity={was} /> →
            </>
          )}
          <SeverityTag severity={grade.severity} />
          <span className="muted" title={grade.source}>
            {t(`term.authority.${grade.handlingAuthority}`)}
          </span>
        </>
      )}
    </p>
  );
}
