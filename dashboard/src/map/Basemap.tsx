import { useMemo } from 'react';
import { Layer } from 'react-map-gl/maplibre';
import { usePreferences } from '../lib/use-preferences';
import { type BaseLayer, baseFeatures } from './base-features';
import { labelLayers } from './basemap-labels';
import { ground, landLayers } from './basemap-land';
import { FeatureLayer } from './FeatureLayer';
import { PALETTES } from './palette';

/** The county's own map data, drawn from the graph: no tiles, no glyph server, nothing from elsewhere. */
export function Basemap({ layers, adcode }: { layers: readonly BaseLayer[]; adcode: string }) {
  const { theme, language } = usePreferences();
  const p = PALETTES[theme];
  const data = useMemo(() => baseFeatures(layers), [layers]);
  const schematic = layers.some((layer) => layer.layer === 'boundary' && layer.schematic);
  const layersOf = [
    ...landLayers(p, { schematic, night: theme === 'night' }),
    ...labelLayers(p, language, Number(adcode)),
  ];
  return (
    <>
      <Layer {...ground(p)} />
      <FeatureLayer id="base" data={data} layers={layersOf} />
    </>
  );
}
