import { useMemo } from 'react';
import type { DepotCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { depotLayers } from './layers';
import { depotFeatures } from './toFeatures';

export function DepotLayer({ depots }: { depots: readonly DepotCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => depotFeatures(depots, language), [depots, language]);
  return <FeatureLayer id="depots" data={data} layers={depotLayers(PALETTES[theme])} />;
}
