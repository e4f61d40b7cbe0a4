import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { preferences } from '../../lib/preferences';
import { useKeptQuery } from '../../lib/use-kept-query';
import { usePhone } from '../../ui/use-phone';
import { ring } from './alarm';
import { isNews, type Overdue, overdueOf } from './overdue';
import { OverdueDocument } from './queries';

/** A clock runs out by itself, without a change that the feed could tell. */
const EVERY_MS = 20_000;

const none: Overdue[] = [];

/** What is over in the whole county. */
export function useOverdue(): Overdue[] {
  const [{ data }] = useKeptQuery({ query: OverdueDocument });
  return useMemo(() => (data ? overdueOf(data) : none), [data]);
}

/** Asks again and again what is over, and rings when something has become so. */
export function useOverdueAlarm(): Overdue[] {
  const [{ data }, again] = useKeptQuery({ query: OverdueDocument });
  const overdue = useMemo(() => (data ? overdueOf(data) : none), [data]);
  const phone = usePhone();
  const known = useRef<ReadonlySet<string> | null>(null);
  const ask = useEffectEvent(() => again({ requestPolicy: 'network-only' }));
  useEffect(() => {
    const timer = window.setInterval(() => ask(), EVERY_MS);
    return () => window.clearInterval(timer);
  }, []);
  useEffect(() => {
    if (!data) return;
    // A phone is not the duty room: it stays in a pocket, silent.
    if (!phone && isNews(known.current, overdue) && preferences().alarm) void ring();
    known.current = new Set(overdue.map(({ key }) => key));
  }, [data, overdue, phone]);
  return overdue;
}
