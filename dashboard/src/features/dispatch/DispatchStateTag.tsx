import { useTranslation } from 'react-i18next';
import type { DispatchState } from '../../generated/graphql';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Readonly<Record<DispatchState, Tone>> = {
  REQUESTED: 'orange',
  APPROVED: 'accent',
  ACCEPTED: 'accent',
  EN_ROUTE: 'accent',
  ON_SCENE: 'accent',
  RELEASED: 'neutral',
  RETURNED: 'good',
  DECLINED: 'muted',
  CANCELLED: 'muted',
};

export function DispatchStateTag({ state }: { state: DispatchState }) {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[state]} solid={state === 'ON_SCENE'}>
      <span data-testid="dispatch-state">{t(`term.dispatchState.${state}`)}</span>
    </Tag>
  );
}
