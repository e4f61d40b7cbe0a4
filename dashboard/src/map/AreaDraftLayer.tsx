import type { Map as MapLibre } from 'maplibre-gl';
import { lazy, Suspense, useMemo } from 'react';
import { usePreferences } from '../lib/use-preferences';
import { type Area, areaOf, useAreaDraft } from './area-draft';
import type { HexColour } from './draw/drawing';
import { FeatureLayer } from './FeatureLayer';
import { collection } from './geometry';
import { PALETTES } from './palette';
import { inSlot, type SlotLayer } from './slot-layer';

const DrawShape = lazy(() => import('./draw/DrawShape'));

const layers = (colour: string): SlotLayer[] => [
  inSlot('marks', {
    id: 'area-draft-fill',
    type: 'fill',
    paint: { 'fill-color': colour, 'fill-opacity': 0.2, 'fill-antialias': false },
  }),
  inSlot('marks', { id: 'area-draft-edge', type: 'line', paint: { 'line-color': colour, 'line-width': 2.5 } }),
];

/** The area that is being chosen, on the map. */
export function AreaDraftLayer({ map, county }: { map: MapLibre; county: Area | null }) {
  const { theme } = usePreferences();
  const { draft, change } = useAreaDraft();
  const colour = PALETTES[theme].warning[draft.level];
  const drawing = draft.tool === 'polygon';
  const data = useMemo(() => {
    const area = drawing ? null : areaOf(draft, county);
    return collection(area ? [{ type: 'Feature' as const, properties: {}, geometry: area }] : []);
  }, [draft, county, drawing]);
  return (
    <>
      <FeatureLayer id="area-draft" data={data} layers={layers(colour)} />
      {drawing && (
        <Suspense>
          <DrawShape
            map={map}
            tool="area"
            colour={colour as HexColour}
            drawn={draft.drawn}
            onDrawn={(drawn) => drawn.type === 'Polygon' && change({ drawn })}
          />
        </Suspense>
      )}
    </>
  );
}
