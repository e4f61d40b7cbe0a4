import type { ServiceContext } from '@outpost/shared/context';
import { type Position, toPosition } from '@outpost/shared/geo/position';
import type { Point } from 'geojson';
import { holdsAt } from '../markings/marking-terms.ts';
import type { CommandPostAsOf, IncidentAsOf, MarkingAsOf } from './as-of.entity.ts';
import { type Recorded, recordedAt } from './as-of.queries.ts';

const instant = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

const place = (value: unknown): Position | null => (value ? toPosition(value as Point) : null);

/** The markings that held: as they were drawn by then, begun, and not ended as far as was known then. */
const markingsOf = (records: readonly Recorded[], at: Date): MarkingAsOf[] =>
  records
    .filter(({ entity }) => entity === 'MapMarking')
    .map(({ after }) => {
      const times = { validFrom: instant(after['validFrom']) ?? at, validTo: instant(after['validTo']) };
      return { ...(after as unknown as MarkingAsOf), ...times, markingId: after.id };
    })
    .filter((marking) => holdsAt(marking, at))
    .sort((a, b) => a.validFrom.getTime() - b.validFrom.getTime());

const postsOf = (records: readonly Recorded[]): CommandPostAsOf[] =>
  records
    .filter(({ entity, after }) => entity === 'CommandPost' && after['stoodDownAt'] === null)
    .map(({ after }) => ({
      ...(after as unknown as CommandPostAsOf),
      postId: after.id,
      position: place(after['point']),
    }));

/** An incident as it was on record at an instant; null where it had not been reported yet. */
export async function incidentAsOf(ctx: ServiceContext, incidentId: string, at: Date): Promise<IncidentAsOf | null> {
  const records = await recordedAt(ctx, incidentId, at, ['Incident', 'MapMarking', 'CommandPost']);
  const incident = records.find(({ entity }) => entity === 'Incident')?.after;
  if (!incident) return null;
  return {
    ...(incident as unknown as IncidentAsOf),
    at,
    position: toPosition(incident['point'] as Point),
    markings: markingsOf(records, at),
    posts: postsOf(records),
  };
}
