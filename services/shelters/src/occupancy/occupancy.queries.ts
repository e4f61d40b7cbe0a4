import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { OccupancyMovement } from './occupancy-movement.entity.ts';

/** The newest `first` movements of a shelter, in one query for all shelters that a request asks about. */
export const newestMovements = (ctx: ServiceContext, shelterId: string, first: number): Promise<OccupancyMovement[]> =>
  ctx
    .loader<string, OccupancyMovement[]>(`newestMovements/${first}`, async (shelterIds) => {
      const rows: OccupancyMovement[] = await ctx.db.query(
        `select m.id, m.county, m.version, m.demo, m.created_at as "createdAt", m.updated_at as "updatedAt",
           m.retired_at as "retiredAt", m.shelter_id as "shelterId", m.change, m.occupancy_after as "occupancyAfter",
           m.over_capacity_reason as "overCapacityReason", m.reason, m.at, m.actor_name as "actorName"
         from unnest($1::uuid[]) as s(id)
         cross join lateral (
           select * from ${schemaOf(ctx.db)}.occupancy_movement where shelter_id = s.id order by seq desc limit $2
         ) m
         order by m.shelter_id, m.seq desc`,
        [[...shelterIds], first],
      );
      const byShelter = Map.groupBy(rows, (row) => row.shelterId);
      return shelterIds.map((id) => byShelter.get(id) ?? []);
    })
    .load(shelterId);
