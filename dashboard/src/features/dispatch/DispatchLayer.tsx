import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { DispatchCoreFragment } from '../../generated/graphql';
import { usePreferences } from '../../lib/preferences';
import { PALETTES } from '../../map/palette';
import { dispatchLayers } from './layers';
import { dispatchFeatures } from './toFeatures';

export function DispatchLayer({ dispatches }: { dispatches: readonly DispatchCoreFragment[] }) {
  const { theme, language } = usePreferences();
  const data = useMemo(() => dispatchFeatures(dispatches, language), [dispatches, language]);
  return (
    <Source id="dispatches" type="geojson" data={data} promoteId="id">
      {dispatchLayers(PALETTES[theme]).map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
    </Source>
  );
}
