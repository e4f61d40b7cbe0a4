import { memo } from 'react';
import { DepotLayer } from '../features/depots/DepotLayer';
import { DispatchLayer } from '../features/dispatch/DispatchLayer';
import { EquipmentLayer } from '../features/equipment/EquipmentLayer';
import { IncidentLayer } from '../features/incidents/IncidentLayer';
import { SettlementLayer } from '../features/settlements/SettlementLayer';
import { ShelterLayer } from '../features/shelters/ShelterLayer';
import { SiteLayer } from '../features/sites/SiteLayer';
import { TeamLayer } from '../features/teams/TeamLayer';
import { WarningLayer } from '../features/warnings/WarningLayer';
import type { LayerSwitches } from '../lib/url-state';
import type { Situation } from './useSituation';

export const ObjectLayers = memo(function ObjectLayers({ lists, layers }: { lists: Situation; layers: LayerSwitches }) {
  return (
    <>
      {layers.warnings && <WarningLayer warnings={lists.warnings} />}
      {layers.settlements && <SettlementLayer settlements={lists.settlements} />}
      {layers.dispatches && <DispatchLayer dispatches={lists.dispatches} />}
      {layers.shelters && <ShelterLayer shelters={lists.shelters} />}
      {layers.depots && <DepotLayer depots={lists.depots} />}
      {layers.teams && <TeamLayer teams={lists.teams} />}
      {layers.equipment && <EquipmentLayer equipment={lists.equipment} />}
      {layers.sites && <SiteLayer sites={lists.sites} equipment={lists.equipment} />}
      {layers.incidents && <IncidentLayer incidents={lists.incidents} />}
    </>
  );
});
