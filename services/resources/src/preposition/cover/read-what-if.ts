import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { badInput } from '@outpost/shared/errors';
import { locate, toPosition } from '@outpost/shared/geo/position';
import { getById } from '@outpost/shared/lookup';
import { Equipment, type EquipmentKind } from '../../equipment/equipment.entity.ts';
import { requirePlace } from '../../equipment/equipment-place.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';
import { terrainAt } from '../../travel/terrain.ts';
import type { PlacedMachineInput, WhatIfInput } from './coverage.inputs.ts';
import type { WhatIf } from './machine.ts';
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

/** A what-if whose machines and places are known. NOT_FOUND or BAD_USER_INPUT names the one that is not. */
export async function readWhatIf(ctx: ServiceContext, { without, placed }: WhatIfInput): Promise<WhatIf> {
  await Promise.all(without.map((id, index) => getById(ctx, Equipment, id, `without.${index}`)));
  const moved = new Map<string, Stand>();
  const added: (Stand & { kind: EquipmentKind })[] = [];
  const stands = await Promise.all(
    placed.map(async (given, index) => {
      const path = `placed.${index}`;
      requireOnePlace(given, path);
      if (given.equipmentId) await getById(ctx, Equipment, given.equipmentId, `${path}.equipmentId`);
      return standOf(ctx, given, path);
    }),
  );
  for (const [index, { equipmentId, kind }] of placed.entries()) {
    const stand = stands[index] as Stand;
    if (kind) added.push({ ...stand, kind });
    if (!equipmentId) continue;
    if (moved.has(equipmentId)) {
      throw badInput(`placed.${index}.equipmentId`, { zh: '同一设备出现两次', en: 'the machine is there twice' });
    }
    moved.set(equipmentId, stand);
  }
  return { without: new Set(without), moved, added };
}
