import { dayIn } from '@outpost/shared/calendar';
import type { ServiceContext } from '@outpost/shared/context';
import { profileOf } from '@outpost/shared/profile';

/** Today where a record's county is. */
export const todayOf = (ctx: ServiceContext, { county }: { county: string }): string =>
  dayIn(profileOf(ctx.runtime.profiles, county).timeZone, ctx.now());
