import type { ServiceContext } from '@outpost/shared/context';
import { schemaOf } from '@outpost/shared/database';
import type { CountyProfile } from '@outpost/shared/profile';
import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { READY, type ResourceStatus } from '../../resource-status.ts';
import { terrainAt } from '../../travel/terrain.ts';
import type { Machine } from './machine.ts';

interface MachineRow {
  id: string;
  kind: EquipmentKind;
  status: ResourceStatus;
  longitude: number;
  latitude: number;
}

/** The machines of some kinds of the actor's county, where they are now. */
export async function readMachines(
  ctx: ServiceContext,
  kinds: readonly EquipmentKind[],
  { terrain }: CountyProfile,
): Promise<Machine[]> {
  const rows: MachineRow[] = await ctx.db.query(
    `select id, kind, status, ST_X(point::geometry) as longitude, ST_Y(point::geometry) as latitude
     from ${schemaOf(ctx.db)}.equipment where county = $1 and retired_at is null and kind = any($2) order by code`,
    [ctx.county, kinds],
  );
  return rows.map(({ id, kind, status, longitude, latitude }) => ({
    id,
    kind,
    isReady: READY.includes(status),
    longitude,
    latitude,
    terrain: terrainAt(terrain, [longitude, latitude]),
  }));
}
