import { useTranslation } from 'react-i18next';
import { DispatchList } from '../features/dispatch/DispatchList';
import { isReady } from '../features/equipment/toFeatures';
import { IncidentRow } from '../features/incidents/IncidentRow';
import { bySeverity } from '../features/incidents/toFeatures';
import { OverdueSection } from '../features/overdue/OverdueSection';
import { usableRoom } from '../features/shelters/toFeatures';
import { byLevel, headline } from '../features/warnings/toFeatures';
import { WarningLevelTag } from '../features/warnings/WarningLevelTag';
import { count } from '../lib/measure';
import { navigate, select } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import { useMapActions } from '../map/actions';
import { areaPositions, boxOf } from '../map/geometry';
import { Line, List } from '../ui/List';
import { Panel, Section } from '../ui/Panel';
import { Stat } from '../ui/Stat';
import { Empty } from '../ui/states';
import type { Situation } from './useSituation';

export function OverviewPanel({ lists, name }: { lists: Situation; name: string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { show, fit, hover } = useMapActions();
  const incidents = [...lists.incidents].sort(bySeverity);
  const warnings = [...lists.warnings].sort(byLevel);
  return (
    <Panel
      title={`${name} · ${t('rail.overview')}`}
      testId="overview-panel"
      close={{ label: t('act.collapse'), go: () => navigate({ panel: 'none' }) }}
    >
      <OverdueSection />
      <Section title={t('overview.incidents')} aside={<span className="muted">{incidents.length}</span>}>
        {incidents.length === 0 && <Empty title={t('overview.calm')} hint={t('overview.calmHint')} />}
        <List
          label={t('overview.incidents')}
          onEscape={() => navigate({ panel: 'none' })}
          onHover={(id) => hover(id === null ? null : { kind: 'incident', id })}
          onOpen={(id) => {
            const incident = incidents.find((candidate) => candidate.id === id);
            select({ kind: 'incident', id });
            if (incident) show(incident.position);
          }}
          rows={incidents.map((incident) => ({
            id: incident.id,
            testId: 'incident-row',
            content: <IncidentRow incident={incident} />,
          }))}
        />
      </Section>
      <Section title={t('overview.resources')}>
        <div className="stat-row">
          <Stat label={t('overview.machines')} value={lists.equipment.filter(({ status }) => isReady(status)).length} />
          <Stat label={t('overview.teams')} value={lists.teams.filter(({ status }) => isReady(status)).length} />
          <Stat label={t('overview.shelters')} value={count(usableRoom(lists.shelters), language)} />
        </div>
      </Section>
      <Section title={t('overview.warnings')} aside={<span className="muted">{warnings.length}</span>}>
        <List
          label={t('overview.warnings')}
          onHover={(id) => hover(id === null ? null : { kind: 'warning', id })}
          onOpen={(id) => {
            const warning = warnings.find((candidate) => candidate.id === id);
            const box = warning && boxOf(areaPositions(warning.area));
            select({ kind: 'warning', id });
            if (box) fit(box);
          }}
          rows={warnings.map((warning) => ({
            id: warning.id,
            content: (
              <Line
                title={headline(warning, language)}
                detail={warning.areaText}
                aside={<WarningLevelTag level={warning.warningLevel} />}
              />
            ),
          }))}
        />
        {warnings.length === 0 && <p className="muted">{t('warning.none')}</p>}
      </Section>
      <Section title={t('overview.dispatches')} aside={<span className="muted">{lists.dispatches.length}</span>}>
        <DispatchList dispatches={lists.dispatches} incidents />
        {lists.dispatches.length === 0 && <p className="muted">{t('incident.noDispatches')}</p>}
      </Section>
    </Panel>
  );
}
