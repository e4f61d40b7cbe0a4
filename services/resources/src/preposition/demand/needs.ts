import type { ServiceContext } from '@outpost/shared/context';
import type { CountyProfile } from '@outpost/shared/profile';
import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import type { LonLat } from '../../travel/straight-line.ts';
import { type Terrain, terrainAt } from '../../travel/terrain.ts';
import type { DemandKind } from './demand-point.entity.ts';
import { type Demand, settlementDemand, targetOf, weightIn } from './demand-rules.ts';
import { type DemandRow, readDemands } from './demands.queries.ts';

/** A point of demand at a place, ready to be reached or not. */
export interface PlacedDemand extends Demand, LonLat {
  id: string;
  code: string;
  name: string;
  nameEn: string | null;
  township: string | null;
  terrain: Terrain;
}

const placedOf = (row: DemandRow, profile: CountyProfile): PlacedDemand => ({
  ...row,
  ...(row.people === null ? { weight: row.weight ?? 0 } : settlementDemand(row.people, profile.preposition)),
  terrain: row.terrain ?? terrainAt(profile.terrain, [row.longitude, row.latitude]),
});

/** All points of demand of the actor's county. */
export async function demandsOf(ctx: ServiceContext, profile: CountyProfile): Promise<PlacedDemand[]> {
  const rows = await readDemands(ctx);
  return rows.map((row) => placedOf(row, profile));
}

/** A point that needs a kind of machine: what it counts, and when one is to be there. */
export interface Need {
  demand: PlacedDemand;
  weight: number;
  targetMinutes: number;
}

export interface NeedsWanted {
  season: string | null;
  /** One target for all points instead of their own. */
  minutes: number | null;
  /** Only these kinds of points; all when null. */
  pointKinds: readonly DemandKind[] | null;
}

/** The points that need a kind of machine. Those that count nothing in the season are none. */
export const needsOf = (
  demands: readonly PlacedDemand[],
  kind: EquipmentKind,
  { season, minutes, pointKinds }: NeedsWanted,
  profile: CountyProfile['preposition'],
): Need[] =>
  demands.flatMap((demand) => {
    if (pointKinds && !pointKinds.includes(demand.kind)) return [];
    const target = targetOf(demand, kind, profile);
    const weight = weightIn(demand, season, profile);
    return target === null || weight === 0 ? [] : { demand, weight, targetMinutes: minutes ?? target };
  });
