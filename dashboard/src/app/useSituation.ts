import { useMemo } from 'react';
import type { CombinedError } from 'urql';
import { useDepots } from '../features/depots/queries';
import { useDispatches } from '../features/dispatch/queries';
import { useEquipment } from '../features/equipment/queries';
import { useIncidents } from '../features/incidents/queries';
import { useSettlements } from '../features/settlements/queries';
import { useShelters } from '../features/shelters/queries';
import { useSites } from '../features/sites/queries';
import { useTeams } from '../features/teams/queries';
import { useWarnings } from '../features/warnings/queries';
import type { LayerName, LayerSwitches } from '../lib/url-state';

const none: never[] = [];

/** Everything that the map and the strip show. A list that cannot be read does not take the others with it. */
export function useSituation(switches: LayerSwitches) {
  const [incidents] = useIncidents();
  const [dispatches] = useDispatches();
  const [sites] = useSites();
  const [equipment] = useEquipment();
  const [teams] = useTeams();
  const [depots] = useDepots();
  const [shelters] = useShelters();
  const [warnings] = useWarnings();
  const [settlements] = useSettlements(switches.settlements);
  const always = [incidents, dispatches, sites, equipment, teams, depots, shelters, warnings];
  const asked: { data?: unknown; error?: CombinedError | undefined }[] = switches.settlements
    ? [...always, settlements]
    : always;
  const settled = asked.every(({ data, error }) => data !== undefined || error !== undefined);
  const error = asked.find((query) => query.error)?.error;

  const lists = {
    incidents: incidents.data?.incidents.nodes ?? none,
    dispatches: dispatches.data?.dispatches.nodes ?? none,
    sites: sites.data?.prepositionSites.nodes ?? none,
    equipment: equipment.data?.equipmentItems.nodes ?? none,
    teams: teams.data?.teams.nodes ?? none,
    depots: depots.data?.depots.nodes ?? none,
    shelters: shelters.data?.shelters.nodes ?? none,
    warnings: warnings.data?.warnings.nodes ?? none,
    settlements: settlements.data?.settlements.nodes ?? none,
  } satisfies Record<LayerName, unknown>;
  const {
    incidents: i,
    dispatches: d,
    sites: s,
    equipment: e,
    teams: t,
    depots: p,
    shelters: h,
    warnings: w,
    settlements: v,
  } = lists;
  const stable = useMemo(
    () => ({
      incidents: i,
      dispatches: d,
      sites: s,
      equipment: e,
      teams: t,
      depots: p,
      shelters: h,
      warnings: w,
      settlements: v,
    }),
    [i, d, s, e, t, p, h, w, v],
  );
  return { lists: stable, settled, error };
}

export type Situation = ReturnType<typeof useSituation>['lists'];
