import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { standsAtSite } from '../features/equipment/toFeatures';
import { SEVERITIES } from '../features/incidents/toFeatures';
import { LEVELS } from '../features/warnings/toFeatures';
import type { IncidentState, ResourceStatus, ShelterState } from '../generated/graphql';
import { LAYERS, type LayerName, navigate, useUrlState } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import { PALETTES } from '../map/palette';
import { MapSymbol } from '../map/Symbol';
import { Section } from '../ui/Panel';
import type { Situation } from './useSituation';

const STATUSES: readonly ResourceStatus[] = [
  'AVAILABLE',
  'STANDBY',
  'ASSIGNED',
  'EN_ROUTE',
  'ON_SCENE',
  'RETURNING',
  'OUT_OF_SERVICE',
];
const STATES: readonly IncidentState[] = ['REPORTED', 'VERIFIED', 'RESPONDING', 'SUSPENDED'];
const SHELTERS: readonly ShelterState[] = ['READY', 'OPEN', 'CLOSED', 'UNFIT'];

function Mark({ name }: { name: LayerName }): ReactNode {
  const { theme } = usePreferences();
  const p = PALETTES[theme];
  switch (name) {
    case 'incidents':
      return (
        <MapSymbol size={20} spec={{ type: 'incident', category: 'OTHER', severity: 'SERIOUS', state: 'VERIFIED' }} />
      );
    case 'sites':
      return <MapSymbol size={20} spec={{ type: 'site', kind: 'KEY_TRAFFIC_NODE', machines: [] }} />;
    case 'equipment':
      return <MapSymbol size={20} spec={{ type: 'equipment', kind: 'EXCAVATOR', status: 'AVAILABLE' }} />;
    case 'teams':
      return <MapSymbol size={20} spec={{ type: 'team', kind: 'NATIONAL_FIRE', status: 'AVAILABLE' }} />;
    case 'shelters':
      return <MapSymbol size={20} spec={{ type: 'shelter', state: 'READY' }} />;
    case 'depots':
      return <MapSymbol size={20} spec={{ type: 'depot' }} />;
    case 'dispatches':
      return (
        <svg className="layer-mark" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M1 15Q8 4 19 6" fill="none" stroke={p.accent} strokeWidth="2.5" />
        </svg>
      );
    case 'warnings':
      return <Hatch colour={p.warning.ORANGE} gap={5} />;
    case 'settlements':
      return (
        <svg className="layer-mark" viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="10" cy="10" r="5" fill={p.neutral} fillOpacity="0.55" stroke={p.neutral} />
        </svg>
      );
  }
}

function Hatch({ colour, gap }: { colour: string; gap: number }) {
  const lines = Array.from({ length: Math.ceil(40 / gap) }, (_, index) => index * gap);
  return (
    <svg className="layer-mark" viewBox="0 0 20 20" aria-hidden="true">
      <rect
        x="1"
        y="3"
        width="18"
        height="14"
        rx="2"
        fill={colour}
        fillOpacity="0.14"
        stroke={colour}
        strokeWidth="1.6"
      />
      {lines.map((at) => (
        <path
          key={at}
          d={`M${Math.max(1, at - 14)} ${at < 15 ? at + 2 : 17}L${Math.min(19, at)} ${at < 20 ? 3 : at - 16}`}
          stroke={colour}
          strokeOpacity="0.7"
        />
      ))}
    </svg>
  );
}

const GAP = { RED: 4, ORANGE: 6, YELLOW: 9, BLUE: 13 } as const;

interface LayersPanelProps {
  lists: Situation;
  /** Whose data the map is: on a phone it is told here and not on the map. */
  credit: ReactNode;
  onClose: () => void;
}

export function LayersPanel({ lists, credit, onClose }: LayersPanelProps) {
  const { t } = useTranslation();
  const { theme } = usePreferences();
  const { layers } = useUrlState();
  const counts: Record<LayerName, number> = {
    ...(Object.fromEntries(LAYERS.map((name) => [name, lists[name].length])) as Record<LayerName, number>),
    equipment: lists.equipment.filter((machine) => !standsAtSite(machine)).length,
  };
  return (
    <aside
      className="layers scroll"
      aria-label={t('map.layers')}
      data-testid="layers-panel"
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Section title={t('map.layers')}>
        {LAYERS.map((name) => (
          <label key={name} className="layer-switch">
            <input
              type="checkbox"
              checked={layers[name]}
              data-testid={`layer-${name}`}
              onChange={({ target }) => navigate({ layers: { ...layers, [name]: target.checked } }, 'replace')}
            />
            <Mark name={name} />
            <span className="layer-name">{t(`term.layer.${name}`)}</span>
            {(name !== 'settlements' || layers.settlements) && (
              <small data-testid={`layer-count-${name}`}>{counts[name]}</small>
            )}
          </label>
        ))}
      </Section>
      <Section title={t('legend.severity')}>
        <ul className="legend-row">
          {SEVERITIES.map((severity) => (
            <li key={severity}>
              <MapSymbol
                size={
                  severity === 'ORDINARY'
                    ? 20
                    : severity === 'RELATIVELY_SERIOUS'
                      ? 22
                      : severity === 'SERIOUS'
                        ? 24
                        : 27
                }
                spec={{ type: 'incident', category: 'OTHER', severity, state: 'VERIFIED' }}
              />
              {t(`term.severityNumeral.${severity}`)} {t(`term.severity.${severity}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('legend.incidentState')}>
        <ul className="legend-row">
          {STATES.map((state) => (
            <li key={state}>
              <MapSymbol size={24} spec={{ type: 'incident', category: 'OTHER', severity: 'ORDINARY', state }} />
              {t(`term.incidentState.${state}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('legend.status')}>
        <ul className="legend-row">
          {STATUSES.map((status) => (
            <li key={status}>
              <MapSymbol size={22} spec={{ type: 'equipment', kind: 'EXCAVATOR', status }} />
              {t(`term.status.${status}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('legend.shelter')}>
        <ul className="legend-row">
          {SHELTERS.map((state) => (
            <li key={state}>
              <MapSymbol size={22} spec={{ type: 'shelter', state }} />
              {t(`term.shelterState.${state}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('legend.warning')}>
        <ul className="legend-row">
          {LEVELS.map((level) => (
            <li key={level}>
              <Hatch colour={PALETTES[theme].warning[level]} gap={GAP[level]} />
              {t(`term.warningLevel.${level}`)}
            </li>
          ))}
        </ul>
      </Section>
      <p className="layers-credit">{credit}</p>
    </aside>
  );
}
