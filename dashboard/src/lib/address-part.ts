import { useEffect, useSyncExternalStore } from 'react';

export interface AddressPart<T> {
  goTo: (change: Partial<T>) => void;
  useAddress: () => T;
}

/** A part of the address that one page alone reads and writes; `write` leaves every other part as it stands. */
export function addressPart<T>(
  parse: (search: string) => T,
  write: (search: string, part: T) => string,
): AddressPart<T> {
  let current = parse(window.location.search);
  const listeners = new Set<() => void>();

  const put = (): void => {
    const next = write(window.location.search, current);
    if (next !== window.location.search) window.history.replaceState(null, '', window.location.pathname + next);
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  // Heard for as long as the page is open: "back" may lead here from where this part is not shown.
  window.addEventListener('popstate', () => {
    current = parse(window.location.search);
    tell();
  });
  return {
    goTo: (change) => {
      current = { ...current, ...change };
      put();
      tell();
    },
    useAddress: () => {
      const address = useSyncExternalStore(subscribe, () => current);
      // The frame writes the address from the parts that it knows; this part is put back after it.
      useEffect(put);
      return address;
    },
  };
}
