import { useMemo } from 'react';
import type { EquipmentCoreFragment, SiteCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
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
  return <FeatureLayer id="sites" data={data} layers={siteLayers(PALETTES[theme])} />;
}
