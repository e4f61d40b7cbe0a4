import { useSyncExternalStore } from 'react';
import type { MapPadding } from '../map/actions';
import { PHONE_WIDTH } from '../ui/tokens';

const query = `(max-width: ${PHONE_WIDTH - 1}px)`;

export const isPhone = (): boolean => window.matchMedia(query).matches;

export const usePhone = (): boolean =>
  useSyncExternalStore((listener) => {
    const media = window.matchMedia(query);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  }, isPhone);

/** What of the map is covered by furniture, so that what is shown is shown beside it. */
export function mapPadding(phone: boolean, panelOpen: boolean, layersOpen: boolean): MapPadding {
  if (phone)
    return { top: 76, left: 24, right: 24, bottom: panelOpen ? Math.round(window.innerHeight * 0.46) + 12 : 48 };
  return { top: 28, left: panelOpen ? 412 : 32, right: layersOpen ? 316 : 76, bottom: 56 };
}
