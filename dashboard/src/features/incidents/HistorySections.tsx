import { useTranslation } from 'react-i18next';
import { yuan } from '../../lib/measure';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Section } from '../../ui/Panel';
import type { Picture } from './IncidentHead';
import { SeverityTag } from './SeverityTag';
import { foldTimeline, timelineWords } from './timeline';

export function HistorySections({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(60_000);
  const when = (at: string) => (
    <time dateTime={at} title={fullTime(at, language)}>
      {shortTime(at, now, language)}
    </time>
  );
  return (
    <>
      <Section title={t('incident.gradings')} testId="incident-gradings">
        <ul className="timeline">
          {incident.gradings.map(({ at, severity, deaths, seriouslyInjured, directLossYuan, reason }) => (
            <li key={at + severity}>
              {when(at)}
              <span>
                <SeverityTag severity={severity} /> {t('incident.deaths')} {deaths} · {t('incident.seriouslyInjured')}{' '}
                {seriouslyInjured} · {yuan(directLossYuan, language)}
                <br />
                <span className="muted">{reason}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {incident.casualtyUpdates.length > 0 && (
        <Section title={t('incident.counts')} testId="incident-counts">
          <ul className="timeline">
            {incident.casualtyUpdates.toReversed().map((update) => (
              <li key={update.id}>
                {when(update.at)}
                <span>
                  {t('incident.deaths')} {update.deaths} · {t('incident.lost')} {update.missing + update.trapped} ·{' '}
                  {t('incident.seriouslyInjured')} {update.seriouslyInjured} · {t('incident.minorInjured')}{' '}
                  {update.minorInjured} · {yuan(update.directLossYuan, language)}
                  {!update.graded && ` · ${t('incident.notGraded')}`}
                  <br />
                  <span className="muted">
                    {update.actorName} {update.reason}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('incident.timeline')} testId="incident-timeline">
        <ul className="timeline">
          {foldTimeline(incident.timeline).map(({ entry, times }) => (
            <li key={`${entry.at}${entry.entityId}${entry.version}`}>
              {when(entry.at)}
              <span>
                {timelineWords(entry, t)} {times > 1 && `× ${times} `}
                <span className="muted">{entry.actorName}</span>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
