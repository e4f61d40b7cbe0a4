import { useMemo } from 'react';
import type { ShelterCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { shelterLayers } from './layers';
import { shelterFeatures } from './toFeatures';

export function ShelterLayer({ shelters }: { shelters: readonly ShelterCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => shelterFeatures(shelters, language), [shelters, language]);
  return <FeatureLayer id="shelters" data={data} layers={shelterLayers(PALETTES[theme])} cluster />;
}
