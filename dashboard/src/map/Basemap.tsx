import type { FeatureCollection } from 'geojson';
import { useMemo } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import { usePreferences } from '../lib/preferences';
import { placeLabels, regionLabels, riverLabels, roadLabels, townshipLabels, waterLabels } from './basemap-labels';
import {
  boundaryLayers,
  landLayers,
  outsideLayers,
  regionLayers,
  riverLayers,
  roadLayers,
  waterLayers,
} from './basemap-land';
import { labelPoints, outsideOf } from './geometry';
import { PALETTES } from './palette';
import type { SlotLayer } from './slot-layer';

export interface BaseLayer {
  layer: string;
  schematic: boolean;
  version: number;
  features: FeatureCollection;
}

function Drawn({ id, data, layers }: { id: string; data: FeatureCollection; layers: SlotLayer[] }) {
  return (
    <Source id={`base-${id}`} type="geojson" data={data}>
      {layers.map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
    </Source>
  );
}

/** The county's own map data, drawn from the graph: no tiles, no glyph server, nothing from elsewhere. */
export function Basemap({ layers, adcode }: { layers: readonly BaseLayer[]; adcode: string }) {
  const { theme, language } = usePreferences();
  const p = PALETTES[theme];
  const boundary = layers.find(({ layer }) => layer === 'boundary');
  const outside = useMemo<FeatureCollection | null>(
    () => (boundary ? { type: 'FeatureCollection', features: [outsideOf(boundary.features)] } : null),
    [boundary],
  );
  const regions = layers.find(({ layer }) => layer === 'regions');
  const regionPoints = useMemo(() => (regions ? labelPoints(regions.features) : null), [regions]);
  const drawing: Readonly<Record<string, (schematic: boolean) => SlotLayer[]>> = {
    regions: () => regionLayers(p),
    rivers: () => [...riverLayers(p), ...riverLabels(p, language)],
    water: () => [...waterLayers(p), ...waterLabels(p, language)],
    boundary: (schematic) => boundaryLayers(p, schematic),
    roads: () => [...roadLayers(p), ...roadLabels(p)],
    places: () => placeLabels(p, language, Number(adcode)),
    townships: () => townshipLabels(p, language),
  };
  return (
    <>
      {landLayers(p).map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
      {outside && <Drawn id="outside" data={outside} layers={outsideLayers(p, theme === 'night')} />}
      {regionPoints && <Drawn id="region-labels" data={regionPoints} layers={regionLabels(p, language)} />}
      {layers.map(({ layer, schematic, features }) => {
        const draw = drawing[layer];
        return draw && <Drawn key={layer} id={layer} data={features} layers={draw(schematic)} />;
      })}
    </>
  );
}
