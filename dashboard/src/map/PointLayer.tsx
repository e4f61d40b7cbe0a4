import type { FeatureCollection, Point } from 'geojson';
import { Layer, Source } from 'react-map-gl/maplibre';
import type { SlotLayer } from './slot-layer';

interface PointLayerProps {
  id: string;
  data: FeatureCollection<Point>;
  layers: SlotLayer[];
  cluster?: boolean;
}

/** A source of points whose `id` property names the feature, so that hover and selection can find it. */
export function PointLayer({ id, data, layers, cluster = false }: PointLayerProps) {
  return (
    <Source id={id} type="geojson" data={data} promoteId="id" cluster={cluster} clusterRadius={36} clusterMaxZoom={12}>
      {layers.map((layer) => (
        <Layer key={layer.id} {...layer} />
      ))}
    </Source>
  );
}
