import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { badInput } from '@outpost/shared/errors';
import { locate, type PositionInput } from '@outpost/shared/geo/position';
import { getById } from '@outpost/shared/lookup';
import type { Point } from 'geojson';
import { Depot } from '../depots/depot.entity.ts';
import { PrepositionSite } from '../sites/preposition-site.entity.ts';

/** Refuses a place that was given up. */
export function requireInUse({ code, name, nameEn, retiredAt }: PrepositionSite | Depot, field: string): void {
  if (retiredAt === null) return;
  throw badInput(field, { zh: `${code} ${name} 已撤销`, en: `${code} ${nameEn} is no longer in use` });
}

/** A place that can take a machine: of the actor's scope, and not given up. */
export async function requirePlace<E extends PrepositionSite | Depot>(
  ctx: ServiceContext,
  type: (new () => E) & { name: string },
  id: string,
  field: string,
): Promise<E> {
  const place = await getById(ctx, type, id, field);
  requireInUse(place, field);
  return place;
}

interface GivenPlace {
  siteId?: string;
  depotId?: string;
  position?: PositionInput;
}

/** Where a new machine stands: at a site, in a depot, or at a position of its own; one of the three. */
export async function placeOf(ctx: ServiceContext, given: GivenPlace, field: string): Promise<Point> {
  const { siteId, depotId, position } = given;
  if ([siteId, depotId, position].filter(Boolean).length !== 1) {
    throw badInput(`${field}.position`, {
      zh: '预置点（siteId）、物资库（depotId）、位置（position）应填且只填一项',
      en: 'give one of siteId, depotId and position',
    });
  }
  if (siteId) return (await requirePlace(ctx, PrepositionSite, siteId, `${field}.siteId`)).point;
  if (depotId) return (await requirePlace(ctx, Depot, depotId, `${field}.depotId`)).point;
  return locate(position as PositionInput, countyProfile(ctx).surroundings, `${field}.position`);
}
