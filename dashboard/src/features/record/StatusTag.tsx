import { useTranslation } from 'react-i18next';
import type { ResourceStatus } from '../../generated/graphql';
import { Tag, type Tone } from '../../ui/Tag';

const TONES: Readonly<Record<ResourceStatus, Tone>> = {
  AVAILABLE: 'good',
  STANDBY: 'good',
  ASSIGNED: 'accent',
  EN_ROUTE: 'accent',
  ON_SCENE: 'accent',
  RETURNING: 'neutral',
  OUT_OF_SERVICE: 'muted',
};

export function StatusTag({ status }: { status: ResourceStatus }) {
  const { t } = useTranslation();
  return (
    <Tag tone={TONES[status]} solid={status === 'AVAILABLE' || status === 'ON_SCENE'}>
      {t(`term.status.${status}`)}
    </Tag>
  );
}
