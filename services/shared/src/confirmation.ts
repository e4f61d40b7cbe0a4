import type { ServiceContext } from './context.ts';
import { countyProfile } from './county-load.ts';
import type { ConfirmedKind } from './profile.ts';

const DAY_MS = 86_400_000;

/**
 * When a person has to look at a record again: so many days after somebody last confirmed it, by kind, as the county's
 * profile says (6.2: registers are kept true). After that moment the record is stale.
 */
export const confirmDueAt = (ctx: ServiceContext, kind: ConfirmedKind, confirmedAt: Date): Date =>
  new Date(confirmedAt.getTime() + countyProfile(ctx).confirmation.withinDays[kind] * DAY_MS);
