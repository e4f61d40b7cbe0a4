import { useTranslation } from 'react-i18next';
import { elapsed, fullTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';

/** A clock that runs down, and up in red once it is over. */
export function Countdown({ dueAt }: { dueAt: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(1000);
  const left = Date.parse(dueAt) - now;
  return (
    <time className={left < 0 ? 'countdown tone-red' : 'countdown'} dateTime={dueAt} title={fullTime(dueAt, language)}>
      {left < 0 ? t('clock.over', { time: elapsed(-left) }) : t('clock.left', { time: elapsed(left) })}
    </time>
  );
}
