import { useTranslation } from 'react-i18next';
import type { Problem as Refusal } from '../../lib/problem';
import { Notice } from '../../ui/states';

/** Why an act was refused, beside the act. */
export function Problem({ of }: { of: Refusal | null }) {
  const { t } = useTranslation();
  if (!of) return null;
  return (
    <Notice tone={of.code === 'CONFLICT' ? 'warn' : 'bad'}>
      {of.code === 'NETWORK' ? t('problem.network') : of.message}
    </Notice>
  );
}
