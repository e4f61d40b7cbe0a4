import type { FeatureCollection } from 'geojson';
import { useRef } from 'react';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { SlotLayer } from './slot-layer';

interface FeatureLayerProps {
  id: string;
  data: FeatureCollection;
  layers: SlotLayer[];
  cluster?: boolean;
}

/**
 * One source and what is drawn of it. It comes into being with the first thing that there is to draw: the map asks
 * its worker for every tile of every source, of an empty one too.
 */
export function FeatureLayer({ id, data, layers, cluster = false }: FeatureLayerProps) {
  const needed = useRef(false);
  needed.current ||= data.features.length > 0;
  if (!needed.current) return null;
  return (
    <Source id={id} type="geojson" data={data} cluster={cluster} clusterRadius={36} clusterMaxZoom={12}>
      {layers.map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
    </Source>
  );
}
