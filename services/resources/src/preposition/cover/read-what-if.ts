import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { badInput } from '@outpost/shared/errors';
import { locate, toPosition } from '@outpost/shared/geo/position';
import { getById } from '@outpost/shared/lookup';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { requirePlace } from '../../equipment/equipment-place.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';
import { terrainAt } from '../../travel/terrain.ts';
import type { PlacedMachineInput, WhatIfInput } from './coverage.inputs.ts';
import { type PlacedMachine, type WhatIf, whatIfOf } from './machine.ts';
import type { Stand } from './reach.ts';

/** Refuses what does not name one machine and one place. */
function requireOnePlace({ equipmentId, kind, siteId, position }: PlacedMachineInput, path: string): void {
  if (!equipmentId === !kind) {
    throw badInput(`${path}.equipmentId`, {
      zh: '设备（equipmentId）和尚未配备的设备类别（kind）应填且只填一项',
      en: 'give one of equipmentId and kind',
    });
  }
  if (!siteId === !position) {
    throw badInput(`${path}.siteId`, {
      zh: '预置点（siteId）和位置（position）应填且只填一项',
      en: 'give one of siteId and position',
    });
  }
}

/** Where a machine is placed, by its site or its position. */
async function standOf(ctx: ServiceContext, given: PlacedMachineInput, path: string): Promise<Stand> {
  const { surroundings, terrain } = countyProfile(ctx);
  if (given.siteId) {
    const site = await requirePlace(ctx, PrepositionSite, given.siteId, `${path}.siteId`);
    return { ...toPosition(site.point), terrain: site.terrain };
  }
  const point = locate(given.position as NonNullable<typeof given.position>, surroundings, `${path}.position`);
  return { ...toPosition(point), terrain: terrainAt(terrain, point.coordinates) };
}

/** Machines with their places, all of them known. NOT_FOUND or BAD_USER_INPUT names the one that is not. */
export async function readPlaced(ctx: ServiceContext, placed: readonly PlacedMachineInput[]): Promise<PlacedMachine[]> {
  const stands = await Promise.all(
    placed.map(async (given, index): Promise<PlacedMachine> => {
      const path = `placed.${index}`;
      requireOnePlace(given, path);
      const { equipmentId = null, kind = null, siteId = null, position = null } = given;
      if (equipmentId) await getById(ctx, Equipment, equipmentId, `${path}.equipmentId`);
      const { longitude, latitude, terrain } = await standOf(ctx, given, path);
      return { equipmentId, kind, siteId, longitude, latitude, terrain, givenPosition: position };
    }),
  );
  const seen = new Set<string>();
  for (const [index, { equipmentId }] of stands.entries()) {
    if (equipmentId === null) continue;
    if (seen.has(equipmentId)) {
      throw badInput(`placed.${index}.equipmentId`, { zh: '同一设备出现两次', en: 'the machine is there twice' });
    }
    seen.add(equipmentId);
  }
  return stands;
}

/** Refuses machines that nobody knows among those that are away. */
export async function requireMachines(ctx: ServiceContext, without: readonly string[]): Promise<void> {
  await Promise.all(without.map((id, index) => getById(ctx, Equipment, id, `without.${index}`)));
}

/** A what-if whose machines and places are known. */
export async function readWhatIf(ctx: ServiceContext, { without, placed }: WhatIfInput): Promise<WhatIf> {
  await requireMachines(ctx, without);
  return whatIfOf(without, await readPlaced(ctx, placed));
}
