import { useEffect, useSyncExternalStore } from 'react';
import { parseTableAddress, type TableAddress, withTableAddress } from './table-address';

let current = parseTableAddress(window.location.search);
const listeners = new Set<() => void>();

function write(): void {
  const next = withTableAddress(window.location.search, current);
  if (next !== window.location.search) window.history.replaceState(null, '', window.location.pathname + next);
}

export function goTo(change: Partial<TableAddress>): void {
  current = { ...current, ...change };
  write();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const walked = (): void => {
    current = parseTableAddress(window.location.search);
    listener();
  };
  listeners.add(listener);
  window.addEventListener('popstate', walked);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', walked);
  };
}

export function useTableAddress(): TableAddress {
  const address = useSyncExternalStore(subscribe, () => current);
  // The frame writes the address from the parts that it knows; the registers' part is put back after it.
  useEffect(write);
  return address;
}
