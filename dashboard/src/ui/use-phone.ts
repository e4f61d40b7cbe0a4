import { useSyncExternalStore } from 'react';
import { PHONE_WIDTH } from './tokens';

const query = `(max-width: ${PHONE_WIDTH - 1}px)`;

const isPhone = (): boolean => window.matchMedia(query).matches;

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the page is as narrow as a phone. */
export const usePhone = (): boolean => useSyncExternalStore(subscribe, isPhone);
