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

// Heard for as long as the page is open: "back" may lead here from where no register is shown.
window.addEventListener('popstate', () => {
  current = parseTableAddress(window.location.search);
  for (const listener of listeners) listener();
});

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTableAddress(): TableAddress {
  const address = useSyncExternalStore(subscribe, () => current);
  // The frame writes the address from the parts that it knows; the registers' part is put back after it.
  useEffect(write);
  return address;
}
