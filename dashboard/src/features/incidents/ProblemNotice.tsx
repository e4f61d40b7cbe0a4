import { useTranslation } from 'react-i18next';
import type { Problem } from '../../lib/problem';
import { Notice } from '../../ui/states';

/** Why an act was refused, and the clause that asks for what is missing; silent where a field of the form says it. */
export function ProblemNotice({ problem, shown = [] }: { problem: Problem | null; shown?: readonly string[] }) {
  const { t } = useTranslation();
  if (!problem || (problem.field && shown.includes(problem.field))) return null;
  if (problem.code === 'CONFLICT') return <Notice tone="warn">{problem.message}</Notice>;
  return (
    <div data-testid="refusal" data-clause={problem.clause}>
      <Notice tone="bad">{problem.code === 'NETWORK' ? t('problem.network') : problem.message}</Notice>
    </div>
  );
}
