import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag';
import { SeverityTag } from '../incidents/SeverityTag';
import type { Past } from './past';

/** What was known at the instant: grade, level, figures, zones, who was under way. */
export function PastSummary({ past }: { past: Past }) {
  const { t } = useTranslation();
  const { severity, level, state, figures, markings, units } = past;
  const onScene = units.filter(({ status }) => status === 'ON_SCENE').length;
  const guessed = units.filter(({ basis }) => basis === 'estimated').length;
  return (
    <div className="past" data-testid="replay-past">
      <p className="past-tags">
        <SeverityTag severity={severity} />
        <Tag>{t(`term.incidentState.${state}`)}</Tag>
        {level && <Tag tone="accent">{t(`term.responseLevel.${level}`)}</Tag>}
      </p>
      {figures && (
        <p>
          {t('incident.deaths')} {figures.deaths} · {t('incident.lost')} {figures.missing + figures.trapped} ·{' '}
          {t('incident.injured')} {figures.seriouslyInjured + figures.minorInjured}
        </p>
      )}
      <p className="muted">
        {t('replay.picture', { markings: markings.length, units: units.length, onScene })}
        {guessed > 0 && ` · ${t('replay.estimated', { count: guessed })}`}
      </p>
    </div>
  );
}
