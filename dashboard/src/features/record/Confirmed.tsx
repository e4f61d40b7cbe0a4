import { useTranslation } from 'react-i18next';
import { isStale } from '../../lib/stale';
import { useNow } from '../../lib/time';
import { Tag } from '../../ui/Tag';
import { Age } from './Age';

/** When somebody last confirmed a record, and whether that is too long ago. */
export function Confirmed({ at, dueAt }: { at: string; dueAt: string }) {
  const { t } = useTranslation();
  const now = useNow(60_000);
  return (
    <>
      <Age at={at} /> {isStale(dueAt, now) && <Tag tone="orange">{t('resource.stale')}</Tag>}
    </>
  );
}
