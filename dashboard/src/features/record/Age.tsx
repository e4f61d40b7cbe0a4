import { fullTime, relativeTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';

/** "3 分钟前", with the full time on hover. */
export function Age({ at }: { at: string }) {
  const { language } = usePreferences();
  const now = useNow(30_000);
  return (
    <time dateTime={at} title={fullTime(at, language)}>
      {relativeTime(at, now, language)}
    </time>
  );
}
