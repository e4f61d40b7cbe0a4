import { useMemo } from 'react';
import type { DispatchCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { dispatchLayers } from './layers';
import { dispatchFeatures } from './toFeatures';

export function DispatchLayer({ dispatches }: { dispatches: readonly DispatchCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => dispatchFeatures(dispatches, language), [dispatches, language]);
  return <FeatureLayer id="dispatches" data={data} layers={dispatchLayers(PALETTES[theme])} />;
}
