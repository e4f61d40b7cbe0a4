import type { Geometry } from 'geojson';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useEffectEvent, useState } from 'react';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { DrawTool, HexColour } from './drawing';

type PenTool = Exclude<DrawTool, 'circle'>;

const MODES = { point: 'point', line: 'linestring', area: 'polygon' } as const satisfies Record<PenTool, string>;
const TYPES = { point: 'Point', line: 'LineString', area: 'Polygon' } as const satisfies Record<PenTool, string>;

const modes = (colour: HexColour) => [
  new TerraDrawPointMode({ editable: true, styles: { pointColor: colour, pointWidth: 8 } }),
  new TerraDrawLineStringMode({
    editable: true,
    showCoordinatePoints: true,
    styles: {
      lineStringColor: colour,
      lineStringWidth: 4,
      coordinatePointColor: colour,
      closingPointColor: colour,
    },
  }),
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
];

interface DrawShapeProps {
  map: MapLibre;
  tool: PenTool;
  colour: HexColour;
  drawn: Geometry | null;
  onDrawn: (shape: Geometry) => void;
}

/**
 * Point by point: a click sets one, a click on the first closes an area, one on the last ends a line; what is set can
 * be dragged afterwards. One shape at a time: beginning another takes its place.
 */
export default function DrawShape({ map, tool, colour, drawn, onDrawn }: DrawShapeProps) {
  const [pen, setPen] = useState<TerraDraw | null>(null);
  const finished = useEffectEvent((id: string | number, of: TerraDraw) => {
    const type = TYPES[tool];
    const others = of.getSnapshot().filter((feature) => feature.geometry.type === type && feature.id !== id);
    of.removeFeatures(others.flatMap((other) => (other.id === undefined ? [] : [other.id])));
    const feature = of.getSnapshotFeature(id);
    if (feature?.geometry.type === type) onDrawn(feature.geometry);
  });
  /** A shape that was there before is taken up where it was left. */
  const takeUp = useEffectEvent((of: TerraDraw) => {
    if (drawn?.type !== TYPES[tool]) return;
    const feature = { type: 'Feature', geometry: drawn, properties: { mode: MODES[tool] } } as GeoJSONStoreFeatures;
    of.addFeatures([feature]);
  });

  useEffect(() => {
    const made = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'draft' }),
      modes: modes(colour),
    });
    made.start();
    made.setMode(MODES[tool]);
    takeUp(made);
    made.on('finish', (id) => finished(id, made));
    setPen(made);
    const canvas = map.getCanvas();
    canvas.dataset['pen'] = tool;
    return () => {
      delete canvas.dataset['pen'];
      setPen(null);
      made.stop();
    };
  }, [map, tool, colour]);

  useEffect(() => {
    if (pen && drawn === null && pen.getSnapshot().length > 0) pen.clear();
  }, [pen, drawn]);

  return null;
}
