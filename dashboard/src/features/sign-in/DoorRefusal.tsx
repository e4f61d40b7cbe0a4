import { useTranslation } from 'react-i18next';
import type { DoorProblem } from '../../lib/door';

/** Why the door refused, where it is not a field's fault. */
export function DoorRefusal({ problem, fields = [] }: { problem: DoorProblem | null; fields?: readonly string[] }) {
  const { t } = useTranslation();
  if (!problem || (problem.field !== null && fields.includes(problem.field))) return null;
  return (
    <p className="door-refusal" role="alert" data-testid="door-refusal" data-code={problem.code}>
      {problem.code === 'NETWORK' ? t('problem.network') : problem.message}
    </p>
  );
}
