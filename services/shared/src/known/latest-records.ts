import { z } from 'zod';
import type { FeedChange } from '../feed/feed.ts';

const incidentShape = z.object({
  id: z.uuid(),
  county: z.string(),
  code: z.string(),
  title: z.string(),
  state: z.string(),
  version: z.number().int(),
  /** The incident that it was a second report of. */
  mergedIntoId: z.uuid().nullish(),
});
const unitShape = z.object({ id: z.uuid(), county: z.string(), name: z.string(), version: z.number().int() });

/** What this service knows of an incident: enough to refuse a dispatch to none, or to a closed one. */
export type KnownIncident = z.infer<typeof incidentShape>;
export type KnownUnit = z.infer<typeof unitShape>;

/**
 * The newest record of each id among a service's changes of one entity. A change of another shape is passed over:
 * one that cannot be read must not hold up all that come after it.
 */
export function latestRecords<T extends z.ZodType<{ id: string; version: number }>>(
  changes: FeedChange[],
  service: string,
  entity: string,
  shape: T,
): z.infer<T>[] {
  const latest = new Map<string, z.infer<T>>();
  for (const change of changes) {
    if (change.service !== service || change.entity !== entity) continue;
    const { success, data } = shape.safeParse(change.after);
    if (success && data.version > (latest.get(data.id)?.version ?? 0)) latest.set(data.id, data);
  }
  return [...latest.values()];
}

export const latestIncidents = (changes: FeedChange[]): KnownIncident[] =>
  latestRecords(changes, 'incidents', 'Incident', incidentShape);
export const latestUnits = (changes: FeedChange[]): KnownUnit[] =>
  latestRecords(changes, 'incidents', 'Unit', unitShape);
