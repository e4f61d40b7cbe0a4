import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../lib/problem';
import { Notice } from '../../../ui/states';

/** Why an act was refused, unless one of the form's own fields says it. */
export function ActProblem({
  problem,
  fields,
  overtaken,
}: {
  problem: Problem | null;
  fields: readonly string[];
  overtaken?: string;
}) {
  const { t } = useTranslation();
  if (!problem || (problem.field !== null && fields.includes(problem.field))) return null;
  if (problem.code === 'CONFLICT' && overtaken)
    return (
      <div data-testid="act-conflict">
        <Notice tone="warn" title={t('conflict.title')}>
          {overtaken}
        </Notice>
      </div>
    );
  return (
    <div data-testid="act-problem">
      <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
    </div>
  );
}
