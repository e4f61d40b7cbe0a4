import { useTranslation } from 'react-i18next';
import { elapsed, fullTime, useNow } from '../../lib/time';
import { navigate } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import type { Picture } from './IncidentHead';
import { runningClocks } from './next-clock';

/** The clock that is due next, large; how many are over already; and how long ago it happened. */
export function HeadClock({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(1000);
  const { next, over } = runningClocks(incident.reportClock, incident.tasks, now);
  const since = (
    <span title={fullTime(incident.occurredAt, language)}>
      {t('incident.sinceOccurred')} <b data-testid="incident-clock">{elapsed(now - Date.parse(incident.occurredAt))}</b>
    </span>
  );
  if (!next) return <p className="head-clock head-clock-quiet">{since}</p>;
  const left = Date.parse(next.dueAt) - now;
  return (
    <button
      type="button"
      className={`head-clock${left < 0 ? ' head-clock-over' : ''}`}
      data-testid="head-clock"
      data-over={over}
      title={fullTime(next.dueAt, language)}
      onClick={() => navigate({ work: next.what === 'report' ? 'reports' : 'tasks' })}
    >
      <strong>
        {left >= 0
          ? t('clock.left', { time: elapsed(left) })
          : next.atOnce
            ? t('clock.atOnce', { time: elapsed(-left) })
            : t('clock.over', { time: elapsed(-left) })}
      </strong>
      <span className="head-clock-name">
        {language === 'zh-CN' ? next.name : next.nameEn}
        {next.clause && <small> {t('problem.clause', { clause: next.clause })}</small>}
      </span>
      <span className="head-clock-foot">
        {over > 1 && <em>{t('clock.more', { count: over - 1 })}</em>}
        {since}
      </span>
    </button>
  );
}
