import { useMemo } from 'react';
import type { SettlementCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { settlementLayers } from './layers';
import { settlementFeatures } from './toFeatures';

export function SettlementLayer({ settlements }: { settlements: readonly SettlementCoreFragment[] }) {
  const { theme } = usePreferences();
  const data = useMemo(() => settlementFeatures(settlements), [settlements]);
  return <FeatureLayer id="settlements" data={data} layers={settlementLayers(PALETTES[theme])} />;
}
