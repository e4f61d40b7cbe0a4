import { useSyncExternalStore } from 'react';
import { PHONE_WIDTH } from '../../ui/tokens';

const media = window.matchMedia(`(max-width: ${PHONE_WIDTH - 1}px)`);

function subscribe(listener: () => void): () => void {
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => media.matches);
