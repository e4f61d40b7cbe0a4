import type { FeatureCollection, Point } from 'geojson';
import type { EquipmentCoreFragment, SiteCoreFragment } from '../../generated/graphql';
import { named } from '../../lib/named';
import type { Language } from '../../lib/preferences';
import { collection, pointFeature } from '../../map/geometry';
import { symbolId } from '../../map/symbol-id';
import { isReady, standsAtSite } from '../equipment/toFeatures';

export interface SiteMachines {
  all: EquipmentCoreFragment[];
  standing: EquipmentCoreFragment[];
  ready: number;
}

export function machinesBySite(equipment: readonly EquipmentCoreFragment[]): Map<string, SiteMachines> {
  const sites = new Map<string, SiteMachines>();
  for (const machine of equipment) {
    if (!machine.site) continue;
    const entry = sites.get(machine.site.id) ?? { all: [], standing: [], ready: 0 };
    entry.all.push(machine);
    if (standsAtSite(machine)) entry.standing.push(machine);
    if (isReady(machine.status)) entry.ready++;
    sites.set(machine.site.id, entry);
  }
  return sites;
}

export function siteFeatures(
  sites: readonly SiteCoreFragment[],
  machines: ReadonlyMap<string, SiteMachines>,
  language: Language,
): FeatureCollection<Point> {
  return collection(
    sites.map((site) => {
      const standing = machines.get(site.id)?.standing ?? [];
      return pointFeature(site.id, site.position, {
        image: symbolId({
          type: 'site',
          kind: site.siteKind,
          machines: standing.slice(0, 4).map(({ equipmentKind, status }) => ({ kind: equipmentKind, status })),
        }),
        empty: symbolId({ type: 'site', kind: site.siteKind, machines: [] }),
        label: named(site, language),
      });
    }),
  );
}
