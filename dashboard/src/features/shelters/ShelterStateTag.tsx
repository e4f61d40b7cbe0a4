import { useTranslation } from 'react-i18next';
import type { ShelterState } from '../../generated/graphql';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Readonly<Record<ShelterState, Tone>> = { READY: 'good', OPEN: 'good', CLOSED: 'muted', UNFIT: 'muted' };

export function ShelterStateTag({ state }: { state: ShelterState }) {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[state]} solid={state === 'OPEN'}>
      {t(`term.shelterState.${state}`)}
    </Tag>
  );
}
