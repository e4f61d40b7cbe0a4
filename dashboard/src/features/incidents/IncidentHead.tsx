import { useTranslation } from 'react-i18next';
import type { IncidentPictureQuery } from '../../generated/graphql';
import { yuan } from '../../lib/measure';
import { named } from '../../lib/named';
import { elapsed, fullTime, useNow } from '../../lib/time';
import { usePreferences } from '../../lib/use-preferences';
import { Stat } from '../../ui/Stat';
import { Tag } from '../../ui/Tag';
import { RecordHead } from '../record/RecordHead';
import { SeverityTag } from './SeverityTag';

export type Picture = NonNullable<IncidentPictureQuery['incident']>;

function Clock({ since }: { since: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const now = useNow(1000);
  return (
    <div className="incident-clock" title={fullTime(since, language)}>
      <span>{t('incident.sinceOccurred')}</span>
      <strong data-testid="incident-clock">{elapsed(now - Date.parse(since))}</strong>
    </div>
  );
}

/** What matters in five seconds: how bad, how far along, since when, who is hurt, who leads. */
export function IncidentHead({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { category, severity, state, responseLevel, leadUnit } = incident;
  const people = [
    ['deaths', 'red'],
    ['missing', 'orange'],
    ['trapped', 'orange'],
    ['seriouslyInjured', 'orange'],
    ['minorInjured', undefined],
  ] as const;
  return (
    <>
      <RecordHead
        symbol={{ type: 'incident', category, severity, state }}
        name={incident.title}
        code={incident.code}
        demo={incident.demo}
        at={incident.position}
        tags={
          <>
            <SeverityTag severity={severity} />
            <Tag tone={state === 'REPORTED' ? 'orange' : 'neutral'}>
              <span data-testid="incident-state">{t(`term.incidentState.${state}`)}</span>
            </Tag>
            {responseLevel ? (
              <Tag tone="accent">{t(`term.responseLevel.${responseLevel}`)}</Tag>
            ) : (
              <span className="muted">{t('incident.noResponse')}</span>
            )}
          </>
        }
      />
      <div className="incident-five">
        <Clock since={incident.occurredAt} />
        <div className="stat-row" data-testid="incident-casualties">
          {people.map(([key, tone]) => (
            <Stat
              key={key}
              label={t(`incident.${key}`)}
              value={incident[key]}
              tone={incident[key] > 0 ? (tone ?? 'neutral') : 'muted'}
            />
          ))}
        </div>
        {incident.directLossYuan > 0 && (
          <p className="second incident-loss">
            {t('incident.loss')} <strong>{yuan(incident.directLossYuan, language)}</strong>
          </p>
        )}
        <p className="incident-lead" data-testid="incident-lead" title={leadUnit.text}>
          <span>{t('incident.leadUnit')}</span>
          <strong>{leadUnit.unit ? named(leadUnit.unit, language) : t('incident.noLeadUnit')}</strong>
          <small>
            {t('problem.clause', { clause: leadUnit.clause })} · {t(`term.authority.${incident.handlingAuthority}`)}
          </small>
        </p>
      </div>
    </>
  );
}
