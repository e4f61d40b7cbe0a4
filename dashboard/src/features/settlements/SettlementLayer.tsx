import { useMemo } from 'react';
import type { SettlementCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/preferences';
import { PointLayer } from '../../map/PointLayer';
import { PALETTES } from '../../map/palette';
import { settlementLayers } from './layers';
import { settlementFeatures } from './toFeatures';

export function SettlementLayer({ settlements }: { settlements: readonly SettlementCoreFragment[] }) {
  const { theme } = usePreferences();
  const data = useMemo(() => settlementFeatures(settlements), [settlements]);
  return <PointLayer id="settlements" data={data} layers={settlementLayers(PALETTES[theme])} />;
}
