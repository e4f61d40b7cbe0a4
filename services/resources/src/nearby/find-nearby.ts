import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { findById } from '@outpost/shared/lookup';
import type { Point } from 'geojson';
import { Equipment } from '../equipment/equipment.entity.ts';
import type { FieldResource } from '../field-resource.ts';
import { READY } from '../resource-status.ts';
import { Team } from '../teams/team.entity.ts';
import type { Mobilising } from '../travel/estimate-travel.ts';
import { travelEstimates } from '../travel/routing/travel-estimates.ts';
import type { TravelEstimate } from '../travel/travel-estimate.ts';
import type { NearbyEquipment, NearbyTeam, ReachArgs } from './nearby.types.ts';
import { type MinimumCapacity, type Near, type NearestFilter, nearest } from './nearest.queries.ts';

/** Which of them; what is absent or null is not asked for. */
export interface Wanted {
  kinds?: string[] | null | undefined;
  skills?: string[] | null | undefined;
  conditions?: string[] | null | undefined;
  capacity?: MinimumCapacity | null | undefined;
}

interface Found<E> {
  resource: E;
  distanceMetres: number;
  travel: TravelEstimate;
}

/** All places that a request asks about in the same way are looked up together. */
const nearestTo = (ctx: ServiceContext, at: Point, filter: NearestFilter): Promise<Near[]> =>
  ctx.loader<Point, Near[]>(`nearest:${JSON.stringify(filter)}`, (places) => nearest(ctx.db, places, filter)).load(at);

async function findNearby<E extends FieldResource>(
  ctx: ServiceContext,
  type: (new () => E) & { name: string },
  mobilising: Mobilising,
  at: Point,
  { first, withinKilometres, availableOnly }: ReachArgs,
  wanted: Wanted,
): Promise<Found<E>[]> {
  const found = await nearestTo(ctx, at, {
    table: mobilising,
    scope: ctx.claims.scope,
    kinds: wanted.kinds ?? null,
    skills: wanted.skills ?? null,
    conditions: wanted.conditions ?? null,
    capacity: wanted.capacity ?? null,
    statuses: availableOnly === false ? null : READY,
    withinMetres: typeof withinKilometres === 'number' ? withinKilometres * 1000 : null,
    first: first ?? 10,
  });
  const resources = await Promise.all(found.map(({ id }) => findById(ctx, type, id)));
  const near = found.flatMap(({ metres }, index) => {
    const resource = resources[index];
    return resource ? [{ resource, distanceMetres: metres }] : [];
  });
  const starts = near.map(({ resource, distanceMetres }) => ({ from: resource.point, straightMetres: distanceMetres }));
  const travel = await travelEstimates(ctx, countyProfile(ctx), starts, at, mobilising);
  return near.map((one, index) => ({ ...one, travel: travel[index] as TravelEstimate }));
}

export async function findNearbyTeams(
  ctx: ServiceContext,
  at: Point,
  reach: ReachArgs,
  wanted: Wanted,
): Promise<NearbyTeam[]> {
  const found = await findNearby(ctx, Team, 'team', at, reach, wanted);
  return found.map(({ resource, ...near }) => ({ team: resource, ...near }));
}

export async function findNearbyEquipment(
  ctx: ServiceContext,
  at: Point,
  reach: ReachArgs,
  wanted: Wanted,
): Promise<NearbyEquipment[]> {
  const found = await findNearby(ctx, Equipment, 'equipment', at, reach, wanted);
  return found.map(({ resource, ...near }) => ({ equipment: resource, ...near }));
}
