import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExpertsPanel } from '../features/experts/ExpertsPanel';
import { IncidentsPanel } from '../features/incidents/IncidentsPanel';
import { ResourcesPanel } from '../features/resources/ResourcesPanel';
import { SheltersPanel } from '../features/shelters/SheltersPanel';
import { WarningsPanel } from '../features/warnings/WarningsPanel';
import type { CountyQuery } from '../generated/graphql';
import { named } from '../lib/named';
import type { Problem } from '../lib/problem';
import { type PanelName, useUrlState } from '../lib/url-state';
import { usePreferences } from '../lib/use-preferences';
import type { LngLat } from '../map/geometry';
import { Notice, Skeleton } from '../ui/states';
import { OverviewPanel } from './OverviewPanel';
import type { Situation } from './useSituation';

const AuditPage = lazy(() => import('../features/audit/AuditPage'));
const OperationsPage = lazy(() => import('../features/operations/OperationsPage'));
const InventoryPage = lazy(() => import('../features/inventory/InventoryPage'));
const PrepositionPanel = lazy(() => import('../features/preposition/PrepositionPanel'));
const loadWorkspace = () => import('./Workspace');
const Workspace = lazy(loadWorkspace);

/** Gets the code of records and forms before somebody opens one. */
export const warmUp = (): void => void loadWorkspace();

/** Pages of wide tables, which take the map's room. */
const WIDE: readonly PanelName[] = ['tables', 'audit', 'operations'];

interface SidePanelProps {
  open: boolean;
  phone: boolean;
  lists: Situation;
  county: CountyQuery['county'];
  problem: Problem | null;
  draft: LngLat | null;
  onDraft: (at: LngLat | null) => void;
}

type Sheet = 'peek' | 'half' | 'full';
const NEXT: Readonly<Record<Sheet, Sheet>> = { peek: 'half', half: 'full', full: 'peek' };

export function SidePanel({ open, phone, lists, county, problem, draft, onDraft }: SidePanelProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { panel, selection, act } = useUrlState();
  const [sheet, setSheet] = useState<Sheet>('half');
  if (!open) return null;

  const content = (): ReactNode => {
    if (act || selection)
      return (
        <Suspense fallback={<Skeleton rows={7} label={t('state.loading')} />}>
          <Workspace act={act} selection={selection} county={county} draft={draft} onDraft={onDraft} />
        </Suspense>
      );
    switch (panel) {
      case 'incidents':
        return <IncidentsPanel />;
      case 'resources':
        return <ResourcesPanel />;
      case 'preposition':
        return (
          <Suspense fallback={<Skeleton rows={8} label={t('state.loading')} />}>
            <PrepositionPanel />
          </Suspense>
        );
      case 'shelters':
        return <SheltersPanel />;
      case 'experts':
        return <ExpertsPanel />;
      case 'warnings':
        return <WarningsPanel />;
      case 'tables':
        return (
          <Suspense fallback={<Skeleton rows={10} label={t('state.loading')} />}>
            <InventoryPage />
          </Suspense>
        );
      case 'operations':
        return (
          <Suspense fallback={<Skeleton rows={10} label={t('state.loading')} />}>
            <OperationsPage />
          </Suspense>
        );
      case 'audit':
        return (
          <Suspense fallback={<Skeleton rows={10} label={t('state.loading')} />}>
            <AuditPage />
          </Suspense>
        );
      default:
        return <OverviewPanel lists={lists} name={named(county, language)} />;
    }
  };
  const wide = WIDE.includes(panel) && !selection && !act;
  // A wide page needs the whole screen of a phone, or none of it.
  const shown = wide && sheet === 'half' ? 'full' : sheet;
  return (
    <div className={`side ${wide ? 'wide' : ''} ${phone ? shown : ''}`} data-testid="side-panel">
      {phone && (
        <button
          type="button"
          className="side-handle"
          aria-label={shown === 'full' ? t('act.collapse') : t('act.expand')}
          onClick={() => setSheet(NEXT[shown])}
          data-testid="sheet-handle"
        />
      )}
      {problem && (
        <div className="side-problem">
          <Notice tone="bad" title={t('state.failed')}>
            {problem.code === 'NETWORK' ? t('problem.network') : problem.message}
          </Notice>
        </div>
      )}
      <div className="side-body">{content()}</div>
    </div>
  );
}
