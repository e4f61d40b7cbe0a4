import type { Change } from '@outpost/shared/change';
import { currentOpening } from '../shelters/openings.ts';
import { Shelter } from '../shelters/shelter.entity.ts';
import { movementOf } from './occupancy.ts';
import { OccupancyMovement } from './occupancy-movement.entity.ts';

export interface OccupancyGiven {
  change: number;
  reason?: string | null | undefined;
  overCapacityReason?: string | null | undefined;
}

/**
 * Writes a movement under the shelter's lock, so that many who register at one door at once are counted one
 * after the other. The database adds the movement to the occupancy; what is returned is what it then holds.
 */
export async function recordOccupancy(tx: Change, shelterId: string, given: OccupancyGiven): Promise<Shelter> {
  await tx.lock(Shelter, shelterId, 'shelterId');
  const opening = await currentOpening(tx, shelterId);
  const note = { operation: 'OCCUPANCY_RECORDED', incidentId: opening?.incidentId ?? null };
  return tx.update(
    Shelter,
    shelterId,
    null,
    async (shelter) => {
      const movement = movementOf(shelter, given.change, given.overCapacityReason);
      await tx.create(
        OccupancyMovement,
        {
          ...movement,
          shelterId,
          reason: given.reason?.trim() || null,
          at: tx.ctx.now(),
          actorName: tx.ctx.claims.actor.name,
          county: shelter.county,
          demo: shelter.demo,
        },
        note,
      );
      return { occupancy: movement.occupancyAfter };
    },
    note,
  );
}
