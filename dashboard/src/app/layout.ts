import type { MapPadding } from '../map/actions';

/** What of the map is covered by furniture, so that what is shown is shown beside it. */
export function mapPadding(phone: boolean, panelOpen: boolean, layersOpen: boolean): MapPadding {
  if (phone)
    return { top: 76, left: 24, right: 24, bottom: panelOpen ? Math.round(window.innerHeight * 0.46) + 12 : 48 };
  return { top: 28, left: panelOpen ? 412 : 32, right: layersOpen ? 316 : 76, bottom: 56 };
}
