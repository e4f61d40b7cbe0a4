import { useTranslation } from 'react-i18next';
import type { Tone } from '../../ui/Tag';
import type { Picture } from './IncidentHead';

/** Dead; missing and trapped; injured: three figures, with what they are made of. */
export function CasualtyFigures({ incident }: { incident: Picture }) {
  const { t } = useTranslation();
  const { deaths, missing, trapped, seriouslyInjured, minorInjured, casualtiesKnown } = incident;
  const part = (key: 'missing' | 'trapped' | 'seriouslyInjured' | 'minorInjured'): string =>
    `${t(`incident.part.${key}`)} ${incident[key]}`;
  const figures: { key: string; label: string; value: number; tone: Tone; detail: string }[] = [
    { key: 'deaths', label: t('incident.deaths'), value: deaths, tone: 'red', detail: '' },
    {
      key: 'lost',
      label: t('incident.lost'),
      value: missing + trapped,
      tone: 'orange',
      detail: `${part('missing')} · ${part('trapped')}`,
    },
    {
      key: 'injured',
      label: t('incident.injured'),
      value: seriouslyInjured + minorInjured,
      tone: 'orange',
      detail: `${part('seriouslyInjured')} · ${part('minorInjured')}`,
    },
  ];
  return (
    <div className="incident-figures" data-testid="incident-casualties">
      {figures.map(({ key, label, value, tone, detail }) => (
        <div key={key} className={`figure${value > 0 ? ` tone-${tone}` : ''}`} data-testid={`figure-${key}`}>
          <strong>{casualtiesKnown ? value : t('incident.notCounted')}</strong>
          <span>{label}</span>
          {value > 0 && detail && <small>{detail}</small>}
        </div>
      ))}
    </div>
  );
}
