import { useMemo } from 'react';
import type { IncidentCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/use-preferences';
import { FeatureLayer } from '../../map/FeatureLayer';
import { PALETTES } from '../../map/palette';
import { incidentLayers } from './layers';
import { incidentFeatures } from './toFeatures';

export function IncidentLayer({ incidents }: { incidents: readonly IncidentCoreFragment[] }) {
  const { theme } = usePreferences();
  const data = useMemo(() => incidentFeatures(incidents), [incidents]);
  return <FeatureLayer id="incidents" data={data} layers={incidentLayers(PALETTES[theme])} />;
}
