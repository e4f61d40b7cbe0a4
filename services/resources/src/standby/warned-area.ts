import type { FeedChange } from '@outpost/shared/feed/feed';
import { latestRecords } from '@outpost/shared/known/latest-records';
import { type CountyProfile, WARNING_LEVELS } from '@outpost/shared/profile';
import type { MultiPolygon, Polygon } from 'geojson';
import { z } from 'zod';

const warningShape = z.object({
  id: z.uuid(),
  county: z.string(),
  demo: z.boolean(),
  level: z.enum(WARNING_LEVELS),
  scope: z.string().default('COUNTY'),
  state: z.string(),
  endsAt: z.coerce.date().nullable(),
  area: z.custom<Polygon | MultiPolygon>((value) => typeof value === 'object' && value !== null),
  version: z.number().int(),
});

/** What this service knows of a warning: where it holds, at which level, until when. */
export type WarnedArea = z.infer<typeof warningShape>;

export const latestWarnings = (changes: FeedChange[]): WarnedArea[] =>
  latestRecords(changes, 'warnings', 'Warning', warningShape);

/** How far around its area a warning calls teams: an enterprise's own concerns its neighbours (3.3.3). */
export const standbyKilometres = (
  { level, scope }: Pick<WarnedArea, 'level' | 'scope'>,
  { withinKilometres, enterpriseKilometres }: CountyProfile['standby'],
): number => (scope === 'ENTERPRISE' ? enterpriseKilometres : withinKilometres[level]);

const IN_FORCE = ['ISSUED', 'ADJUSTED'];

/** Whether teams stand by for it: from its issue, which may lie before its start, until it is lifted or has ended. */
export const callsForStandby = ({ state, endsAt }: Pick<WarnedArea, 'state' | 'endsAt'>, now: Date): boolean =>
  IN_FORCE.includes(state) && (endsAt === null || endsAt > now);
