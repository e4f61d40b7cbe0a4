import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import type { CasualtiesInput } from '../../generated/graphql';
import { useKeptQuery } from '../../lib/use-kept-query';
import { GradeSeverityDocument } from './grade-query';
import { SeverityTag } from './SeverityTag';

export function LiveSeverity({ casualties }: { casualties: CasualtiesInput }) {
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
          <SeverityTag severity={grade.severity} />
          <span className="muted" title={grade.source}>
            {t(`term.authority.${grade.handlingAuthority}`)}
          </span>
        </>
      )}
    </p>
  );
}
