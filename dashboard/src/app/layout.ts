import type { MapPadding } from '../map/actions';

/** From here on a panel is as wide as a wall needs it (app.css). */
const WALL_WIDTH = 2200;

/** What of the map is covered by furniture, so that what is shown is shown beside it. */
export function mapPadding(phone: boolean, panelOpen: boolean, layersOpen: boolean): MapPadding {
  if (phone)
    return { top: 76, left: 24, right: 24, bottom: panelOpen ? Math.round(window.innerHeight * 0.46) + 12 : 48 };
  const panel = window.innerWidth >= WALL_WIDTH ? 545 : 412;
  return { top: 28, left: panelOpen ? panel : 32, right: layersOpen ? 316 : 76, bottom: 56 };
}
