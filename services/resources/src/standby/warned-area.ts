import type { FeedChange } from '@outpost/shared/feed/feed';
import { latestRecords } from '@outpost/shared/known/latest-records';
import { WARNING_LEVELS } from '@outpost/shared/profile';
import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';

const warningShape = z.object({
  id: z.uuid(),
  county: z.string(),
  demo: z.boolean(),
  level: z.enum(WARNING_LEVELS),
  state: z.string(),
  endsAt: z.coerce.date().nullable(),
  area: z.custom<Polygon | MultiPolygon>((value) => typeof value === 'object' && value !== null),
  version: z.number().int(),
});

/** What this service knows of a warning: where it holds, at which level, until when. */
export type WarnedArea = z.infer<typeof warningShape>;

export const latestWarnings = (changes: FeedChange[]): WarnedArea[] =>
  latestRecords(changes, 'warnings', 'Warning', warningShape);

const IN_FORCE = ['ISSUED', 'ADJUSTED'];

/** Whether teams stand by for it: from its issue, which may lie before its start, until it is lifted or has ended. */
export const callsForStandby = ({ state, endsAt }: Pick<WarnedArea, 'state' | 'endsAt'>, now: Date): boolean =>
  IN_FORCE.includes(state) && (endsAt === null || endsAt > now);
