import { useTranslation } from 'react-i18next';
import type { IncidentPictureQuery } from '../../generated/graphql';
import { yuan } from '../../lib/measure';
import { named } from '../../lib/named';
import { navigate } from '../../lib/url-state';
import { usePreferences } from '../../lib/use-preferences';
import { Tag } from '../../ui/Tag';
import { RecordHead } from '../record/RecordHead';
import { CasualtyFigures } from './CasualtyFigures';
import { commandersOf } from './commander';
import { HeadClock } from './HeadClock';
import { SeverityTag } from './SeverityTag';

export type Picture = NonNullable<IncidentPictureQuery['incident']>;
type Seat = Picture['command']['posts'][number]['seats'][number];

/** What matters in five seconds: how bad, how far along, what is due next, who is hurt, who commands. */
export function IncidentHead({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { category, severity, state, responseLevel } = incident;
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
            {responseLevel ? (
              <Tag tone="accent" solid>
                {t(`term.responseLevel.${responseLevel}`)}
              </Tag>
            ) : (
              <Tag tone="muted">{t('incident.noResponse')}</Tag>
            )}
            <Tag tone={state === 'REPORTED' || state === 'SUSPENDED' ? 'orange' : 'neutral'}>
              <span data-testid="incident-state">{t(`term.incidentState.${state}`)}</span>
            </Tag>
          </>
        }
      />
      <div className="incident-five">
        <HeadClock incident={incident} />
        <CasualtyFigures incident={incident} />
        <Commanders incident={incident} />
      </div>
    </>
  );
}

function Commanders({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { leadUnit, command } = incident;
  const { chief, onSite } = commandersOf(command.posts);
  const holder = ({ person, heldBy, heldByEn }: Seat): string =>
    person ?? (language === 'zh-CN' ? heldBy : (heldByEn ?? heldBy)) ?? t('command.vacant');
  return (
    <div className="incident-lead" data-testid="incident-lead" title={leadUnit.text}>
      {[chief, onSite].map(
        (seat) =>
          seat && (
            <p key={seat.id} className="incident-who" data-testid="incident-commander">
              <span>{language === 'zh-CN' ? seat.title : seat.titleEn}</span>
              <span className="incident-who-name">
                <strong>{holder(seat)}</strong>
                {seat.phone && (
                  <a href={`tel:${seat.phone}`} className="seat-phone">
                    {seat.phone}
                  </a>
                )}
              </span>
            </p>
          ),
      )}
      <p className="incident-who">
        <span>{t('incident.leadUnit')}</span>
        <span className="incident-who-name">
          <strong>{leadUnit.unit ? named(leadUnit.unit, language) : t('incident.noLeadUnit')}</strong>
          <button type="button" className="incident-authority" onClick={() => navigate({ work: 'command' })}>
            {t(`term.commandAuthority.${command.authority}`)}
          </button>
          <small>
            {t('problem.clause', { clause: leadUnit.clause })} · {t(`term.authority.${incident.handlingAuthority}`)}
            {incident.directLossYuan > 0 && ` · ${t('incident.loss')} ${yuan(incident.directLossYuan, language)}`}
          </small>
        </span>
      </p>
    </div>
  );
}
