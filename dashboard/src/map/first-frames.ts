import type { Map as MapLibre } from 'maplibre-gl';

/**
 * The pixel ratio of the frames that are drawn while the first tiles are on their way. The map draws a frame for
 * every tile that arrives and draws it all again for the next; nobody looks at those, so each costs a hundredth.
 */
export const DRAFT_RATIO = 0.1;

/** A source that does not load does not keep the rest from being seen. */
const PATIENCE_MS = 4000;

/** Hides the map until its first picture is whole, then draws it in full. */
export function showWhenWhole(map: MapLibre): void {
  const canvas = map.getCanvas();
  canvas.style.visibility = 'hidden';
  const whole = (): void => {
    window.clearTimeout(timer);
    map.off('load', whole);
    // `null` gives the ratio of the screen back; the type does not know it, the documentation does.
    map.setPixelRatio(null as unknown as number);
    map.once('render', () => {
      canvas.style.visibility = '';
    });
  };
  const timer = window.setTimeout(whole, PATIENCE_MS);
  map.on('load', whole);
}
