import type { Polygon } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useEffectEvent, useState } from 'react';
import { TerraDraw, TerraDrawPolygonMode, ValidateNotSelfIntersecting } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

interface DrawPolygonProps {
  map: MapLibre;
  colour: `#${string}`;
  drawn: Polygon | null;
  onDrawn: (polygon: Polygon) => void;
}

const isPolygon = ({ geometry }: { geometry: { type: string } }): boolean => geometry.type === 'Polygon';

/**
 * Corner by corner: a click sets one, a click on the first closes the area, corners can be dragged afterwards. One
 * area at a time: beginning another takes its place. Loaded when somebody draws.
 */
export default function DrawPolygon({ map, colour, drawn, onDrawn }: DrawPolygonProps) {
  const [draw, setDraw] = useState<TerraDraw | null>(null);
  const finished = useEffectEvent((id: string | number, pen: TerraDraw) => {
    const others = pen.getSnapshot().filter((feature) => isPolygon(feature) && feature.id !== id);
    pen.removeFeatures(others.flatMap((feature) => (feature.id === undefined ? [] : [feature.id])));
    const feature = pen.getSnapshotFeature(id);
    if (feature?.geometry.type === 'Polygon') onDrawn(feature.geometry as Polygon);
  });

  useEffect(() => {
    const pen = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'draft' }),
      modes: [
        new TerraDrawPolygonMode({
          editable: true,
          showCoordinatePoints: true,
          validation: (feature, { updateType }) =>
            updateType === 'finish' ? ValidateNotSelfIntersecting(feature) : { valid: true },
          styles: {
            fillColor: colour,
            fillOpacity: 0.2,
            outlineColor: colour,
            outlineWidth: 2.5,
            coordinatePointColor: colour,
            closingPointColor: colour,
          },
        }),
      ],
    });
    pen.start();
    pen.setMode('polygon');
    pen.on('finish', (id) => finished(id, pen));
    setDraw(pen);
    const canvas = map.getCanvas();
    canvas.dataset['drawing'] = 'polygon';
    return () => {
      delete canvas.dataset['drawing'];
      setDraw(null);
      pen.stop();
    };
  }, [map, colour]);

  useEffect(() => {
    if (draw && drawn === null && draw.getSnapshot().some(isPolygon)) draw.clear();
  }, [draw, drawn]);

  return null;
}
