import { useTranslation } from 'react-i18next';
import type { Severity } from '../../generated/graphql';
import { Tag, type Tone } from '../../ui/Tag';

export const SEVERITY_TONE: Readonly<Record<Severity, Tone>> = {
  ESPECIALLY_SERIOUS: 'red',
  SERIOUS: 'orange',
  RELATIVELY_SERIOUS: 'yellow',
  ORDINARY: 'blue',
};

export function SeverityTag({ severity }: { severity: Severity }) {
  const { t } = useTranslation();
  return (
    <Tag tone={SEVERITY_TONE[severity]} solid>
      {t(`term.severityNumeral.${severity}`)} {t(`term.severity.${severity}`)}
    </Tag>
  );
}
