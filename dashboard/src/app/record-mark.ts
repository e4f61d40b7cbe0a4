import type { Feature } from 'geojson';
import { depotFeatures } from '../features/depots/toFeatures';
import { dispatchFeatures } from '../features/dispatch/toFeatures';
import { equipmentFeatures } from '../features/equipment/toFeatures';
import { incidentFeatures } from '../features/incidents/toFeatures';
import { settlementFeatures } from '../features/settlements/toFeatures';
import { shelterFeatures } from '../features/shelters/toFeatures';
import { machinesBySite, siteFeatures } from '../features/sites/toFeatures';
import { teamFeatures } from '../features/teams/toFeatures';
import { warningFeatures } from '../features/warnings/toFeatures';
import type { RecordKind, Selection } from '../lib/url-state';
import { pointFeature } from '../map/geometry';
import type { Mark } from '../map/marks';
import type { Situation } from './useSituation';

/** The ring's radius in pixels around a symbol of this kind, 0 where a line is drawn instead. */
const RADIUS: Readonly<Record<RecordKind, number>> = {
  incident: 24,
  site: 25,
  equipment: 19,
  team: 19,
  depot: 19,
  shelter: 19,
  settlement: 12,
  dispatch: 0,
  warning: 0,
  expert: 0,
};

const featureOf: Readonly<Record<RecordKind, (lists: Situation, id: string) => Feature | undefined>> = {
  incident: ({ incidents }, id) => incidentFeatures(incidents.filter(of(id))).features[0],
  site: ({ sites, equipment }, id) =>
    siteFeatures(sites.filter(of(id)), machinesBySite(equipment), 'zh-CN').features[0],
  equipment: ({ equipment }, id) => {
    const machine = equipment.find(of(id));
    if (!machine) return undefined;
    // A machine that stands at its site has no symbol of its own: the ring is drawn around the site's.
    return equipmentFeatures([machine], 0).features[0] ?? pointFeature(machine.id, machine.position, {});
  },
  team: ({ teams }, id) => teamFeatures(teams.filter(of(id)), 'zh-CN', 0).features[0],
  depot: ({ depots }, id) => depotFeatures(depots.filter(of(id)), 'zh-CN').features[0],
  shelter: ({ shelters }, id) => shelterFeatures(shelters.filter(of(id)), 'zh-CN').features[0],
  settlement: ({ settlements }, id) => settlementFeatures(settlements.filter(of(id))).features[0],
  dispatch: ({ dispatches }, id) => dispatchFeatures(dispatches.filter(of(id)), 'zh-CN').features[0],
  warning: ({ warnings }, id) => warningFeatures(warnings.filter(of(id)), 'zh-CN', () => '').features[0],
  expert: () => undefined,
};

function of(id: string): (record: { id: string }) => boolean {
  return (record) => record.id === id;
}

/** What is drawn around a record that the reader points at or has opened; null when it is not on the map. */
export function recordMark(lists: Situation, record: Selection | null): Mark | null {
  const feature = record && featureOf[record.kind](lists, record.id);
  return feature ? { feature, radius: RADIUS[record.kind] } : null;
}
