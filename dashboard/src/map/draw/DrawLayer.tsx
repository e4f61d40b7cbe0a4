import type { Map as MapLibre } from 'maplibre-gl';
import { lazy, Suspense, useMemo } from 'react';
import { FeatureLayer } from '../FeatureLayer';
import { collection } from '../geometry';
import { inSlot, type SlotLayer } from '../slot-layer';
import { shapeOf, useDrawing } from './drawing';

const DrawShape = lazy(() => import('./DrawShape'));

const layers = (colour: string): SlotLayer[] => [
  inSlot('marks', {
    id: 'drawn-circle-fill',
    type: 'fill',
    paint: { 'fill-color': colour, 'fill-opacity': 0.2, 'fill-antialias': false },
  }),
  inSlot('marks', { id: 'drawn-circle-edge', type: 'line', paint: { 'line-color': colour, 'line-width': 2.5 } }),
];

/** What is being drawn, on the map. A circle is drawn of its numbers; everything else with a pen, loaded on demand. */
export function DrawLayer({ map }: { map: MapLibre }) {
  const { drawing, change } = useDrawing();
  const data = useMemo(() => {
    const geometry = drawing?.tool === 'circle' ? shapeOf(drawing) : null;
    return collection(geometry ? [{ type: 'Feature' as const, properties: {}, geometry }] : []);
  }, [drawing]);
  if (!drawing) return null;
  const { tool, colour, drawn } = drawing;
  if (tool === 'circle') return <FeatureLayer id="drawn-circle" data={data} layers={layers(colour)} />;
  return (
    <Suspense>
      <DrawShape
        key={tool}
        map={map}
        tool={tool}
        colour={colour}
        drawn={drawn}
        onDrawn={(shape) => change({ drawn: shape })}
      />
    </Suspense>
  );
}
