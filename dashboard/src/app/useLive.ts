import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { isNew } from '../lib/live/fold';
import { ChangeBatchDocument } from '../lib/live/queries';

export interface Pulse {
  id: string;
  longitude: number;
  latitude: number;
}

const SHOWN_MS = 4200;

/** Listens to the feed for as long as the page is open; answers the new incidents that should pulse on the map. */
export function useLive(): readonly Pulse[] {
  const client = useClient();
  const [pulses, setPulses] = useState<readonly Pulse[]>([]);
  useEffect(() => {
    const timers = new Set<number>();
    const { unsubscribe } = client.subscription(ChangeBatchDocument, {}).subscribe(({ data }) => {
      const fresh = (data?.changeBatch ?? []).flatMap((change): Pulse[] => {
        const { record } = change;
        if (!isNew(change) || record?.__typename !== 'Incident') return [];
        return [{ id: record.id, ...record.position }];
      });
      if (fresh.length === 0) return;
      setPulses((known) => [...known, ...fresh]);
      const timer = window.setTimeout(() => {
        timers.delete(timer);
        setPulses((known) => known.filter((pulse) => !fresh.includes(pulse)));
      }, SHOWN_MS);
      timers.add(timer);
    });
    return () => {
      unsubscribe();
      for (const timer of timers) window.clearTimeout(timer);
    };
  }, [client]);
  return pulses;
}
