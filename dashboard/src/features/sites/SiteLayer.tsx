import { useMemo } from 'react';
import type { EquipmentCoreFragment, SiteCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/preferences';
import { PointLayer } from '../../map/PointLayer';
import { PALETTES } from '../../map/palette';
import { siteLayers } from './layers';
import { machinesBySite, siteFeatures } from './toFeatures';

interface SiteLayerProps {
  sites: readonly SiteCoreFragment[];
  equipment: readonly EquipmentCoreFragment[];
}

export function SiteLayer({ sites, equipment }: SiteLayerProps) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => siteFeatures(sites, machinesBySite(equipment), language), [sites, equipment, language]);
  return <PointLayer id="sites" data={data} layers={siteLayers(PALETTES[theme])} />;
}
