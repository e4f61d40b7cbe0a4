import '../i18n/rest';
import type { ReactNode } from 'react';
import { DepotPanel } from '../features/depots/DepotPanel';
import { DispatchPanel } from '../features/dispatch/DispatchPanel';
import { EquipmentPanel } from '../features/equipment/EquipmentPanel';
import { ExpertPanel } from '../features/experts/ExpertPanel';
import { IncidentPanel } from '../features/incidents/IncidentPanel';
import { ReportPanel } from '../features/report/ReportPanel';
import { SettlementPanel } from '../features/settlements/SettlementPanel';
import { ShelterPanel } from '../features/shelters/ShelterPanel';
import { SitePanel } from '../features/sites/SitePanel';
import { TeamPanel } from '../features/teams/TeamPanel';
import { IssuePanel } from '../features/warnings/issue/IssuePanel';
import { WarningPanel } from '../features/warnings/WarningPanel';
import type { CountyQuery } from '../generated/graphql';
import type { Act, RecordKind, Selection } from '../lib/url-state';
import type { LngLat } from '../map/geometry';
import { boundaryOf } from './county-area';

const DETAILS: Readonly<Record<RecordKind, (props: { id: string }) => ReactNode>> = {
  incident: IncidentPanel,
  equipment: EquipmentPanel,
  team: TeamPanel,
  site: SitePanel,
  depot: DepotPanel,
  shelter: ShelterPanel,
  settlement: SettlementPanel,
  expert: ExpertPanel,
  warning: WarningPanel,
  dispatch: DispatchPanel,
};

interface WorkspaceProps {
  act: Act | null;
  selection: Selection | null;
  county: CountyQuery['county'];
  draft: LngLat | null;
  onDraft: (at: LngLat | null) => void;
}

/** A form or one record: what the panel shows instead of a list. Its code is not needed for the first map. */
export default function Workspace({ act, selection, county, draft, onDraft }: WorkspaceProps) {
  if (act === 'warn') return <IssuePanel county={county} whole={boundaryOf(county)} />;
  if (act === 'report') return <ReportPanel at={draft} onPlace={onDraft} />;
  if (!selection) return null;
  const Detail = DETAILS[selection.kind];
  return <Detail key={selection.id} id={selection.id} />;
}
