import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { fullTime, shortTime, useNow } from '../../lib/time';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePreferences } from '../../lib/use-preferences';
import { useReplay } from '../../map/replay';
import { Section } from '../../ui/Panel';
import { ErrorState, Skeleton } from '../../ui/states';
import { foldTimeline, timelineWords } from '../incidents/timeline';
import { entriesOf } from './entries';
import { PastSummary } from './PastSummary';
import { pastOf, spanOf } from './past';
import { IncidentReplayDocument } from './queries';
import { ReplayBar } from './ReplayBar';
import './timeline.css';

/** 时间线: what happened, from the journal; and the map as it was at any minute of it. */
export default function TimelineTab({ incidentId }: { incidentId: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { moment, show } = useReplay();
  const now = useNow(60_000);
  const [{ data, error }, again] = useKeptQuery({ query: IncidentReplayDocument, variables: { id: incidentId } });
  // The map is left in the present.
  const leave = useEffectEvent(() => show(null));
  useEffect(() => () => leave(), []);
  const incident = data?.incident;
  if (!incident && error) {
    const retry = { label: t('state.retry'), go: () => again({ requestPolicy: 'network-only' }) };
    return <ErrorState title={t('state.failed')} message={t('problem.network')} retry={retry} />;
  }
  if (!incident) return <Skeleton rows={8} label={t('state.loading')} />;
  const [from, to] = spanOf(incident, now);
  const entries = entriesOf(incident.timeline, incident.dispatches ?? []);
  return (
    <div data-testid="timeline-tab">
      <div className="replay">
        <ReplayBar from={from} to={to} moment={moment} onMove={show} />
        {moment !== null && <PastSummary past={pastOf(incident, moment)} />}
      </div>
      <Section title={t('incident.timeline')} aside={<small className="muted">{entries.length}</small>}>
        <ol className="moments">
          {foldTimeline(entries).map(({ entry, times }) => {
            const at = Date.parse(entry.at);
            const later = moment !== null && at > moment;
            return (
              <li key={`${entry.at}${entry.entityId}${entry.version}`} className={later ? 'moment-later' : ''}>
                <button
                  type="button"
                  className="moment"
                  data-testid="timeline-entry"
                  title={fullTime(entry.at, language)}
                  onClick={() => show(Math.min(to, Math.ceil(at / 60_000) * 60_000))}
                >
                  <time dateTime={entry.at}>{shortTime(entry.at, now, language)}</time>
                  <span>
                    {timelineWords(entry, t)} {entry.what} {times > 1 && `× ${times} `}
                    <span className="muted">{entry.actorName}</span>
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </Section>
    </div>
  );
}
