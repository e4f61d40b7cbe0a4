import { change } from '@outpost/shared/change';
import { requireUnusedCode } from '@outpost/shared/codes';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { requireUnit } from '@outpost/shared/known/known.queries';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmation, resourcePatch } from '../change-resource.ts';
import { requireInspectionDates } from '../dates.ts';
import { activeDispatchOf } from '../dispatches/dispatch.queries.ts';
import { patchOf } from '../patch.ts';
import { ResourceStatus } from '../resource-status.ts';
import { PrepositionSite } from '../sites/preposition-site.entity.ts';
import { todayOf } from '../today.ts';
import { codeInUse, withUniqueFaults } from '../unique-fault.ts';
import { Equipment } from './equipment.entity.ts';
import { CreateEquipmentInput, UpdateEquipmentInput } from './equipment.inputs.ts';
import { placeOf, requirePlace } from './equipment-place.ts';

@Resolver(() => Equipment)
export class EquipmentMutations {
  @Mutation(() => Equipment, { description: '登记设备（预案 6.2）' })
  async createEquipment(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateEquipmentInput) input: CreateEquipmentInput,
  ): Promise<Equipment> {
    authorise(ctx, 'resource:write');
    const { position: _position, ...equipment } = input.equipment;
    if ((equipment.capacityValue == null) !== (equipment.capacityUnit == null)) {
      throw badInput('equipment.capacityUnit', {
        zh: '能力数值和单位应同时填写',
        en: 'the value and the unit of the capacity go together',
      });
    }
    const point = await placeOf(ctx, input.equipment, 'equipment');
    await requireUnit(ctx, equipment.ownerId, 'equipment.ownerId');
    const create = () =>
      createOnce(ctx, Equipment, 'createEquipment', input, async (tx) => {
        await requireUnusedCode(tx, Equipment, equipment.code, 'equipment.code');
        return tx.create(Equipment, {
          ...equipment,
          ...confirmation(ctx),
          model: equipment.model ?? null,
          capacityValue: equipment.capacityValue ?? null,
          capacityUnit: equipment.capacityUnit ?? null,
          ownerId: equipment.ownerId ?? null,
          operator: equipment.operator ?? null,
          operatorPhone: equipment.operatorPhone ?? null,
          plate: equipment.plate ?? null,
          siteId: equipment.siteId ?? null,
          depotId: equipment.depotId ?? null,
          basePoint: point,
          point,
          positionAt: ctx.now(),
          status: ResourceStatus.AVAILABLE,
          lastInspectedOn: null,
          nextInspectionOn: null,
        });
      });
    return withUniqueFaults(create, { equipment_code: () => codeInUse(equipment.code, 'equipment.code') });
  }

  @Mutation(() => Equipment, { description: '更新设备；给出预置点即移至该点，执行任务中的设备待归位时移至' })
  async updateEquipment(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateEquipmentInput) input: UpdateEquipmentInput,
  ): Promise<Equipment> {
    authorise(ctx, 'resource:write');
    const { siteId, ...patch } = patchOf(
      input,
      ['name', 'condition'],
      ['model', 'operator', 'operatorPhone', 'lastInspectedOn', 'nextInspectionOn', 'siteId'],
    );
    const site = siteId ? await requirePlace(ctx, PrepositionSite, siteId, 'siteId') : null;
    return change(ctx, (tx) =>
      tx.update(Equipment, input.id, input.expectedVersion, async (current) => {
        const shared = await resourcePatch(tx, 'equipmentId', current, input);
        const next = { ...current, ...patch };
        if (input.lastInspectedOn || input.nextInspectionOn) requireInspectionDates(next, todayOf(ctx, current));
        if (!site) return { ...patch, ...shared, ...(siteId === null && { siteId }) };
        const away = await activeDispatchOf(tx.manager, 'equipmentId', current.id);
        return {
          ...patch,
          ...shared,
          siteId: site.id,
          depotId: null,
          basePoint: site.point,
          ...(!away && site.id !== current.siteId && { point: site.point, positionAt: ctx.now() }),
        };
      }),
    );
  }
}
