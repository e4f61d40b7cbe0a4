import { change } from '@outpost/shared/change';
import { changedFields } from '@outpost/shared/changed-fields';
import { requireUnusedCode } from '@outpost/shared/codes';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { requireUnit } from '@outpost/shared/known/known.queries';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { capacityOf, requireRoomForThoseInside } from './capacity.ts';
import { closeShelter, openShelter, requireMayRetire } from './openings.ts';
import { Shelter } from './shelter.entity.ts';
import { CloseShelterInput, CreateShelterInput, OpenShelterInput, UpdateShelterInput } from './shelter.inputs.ts';
import { ShelterState, stateAfterCheck } from './shelter-states.ts';

/** Whoever writes a record vouches for it. */
const confirmation = (ctx: ServiceContext) => ({ confirmedAt: ctx.now(), confirmedBy: ctx.claims.actor.name });

@Resolver(() => Shelter)
export class ShelterMutations {
  @Mutation(() => Shelter)
  async createShelter(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateShelterInput) input: CreateShelterInput,
  ): Promise<Shelter> {
    authorise(ctx, 'shelter:write');
    const { position, ...given } = input.shelter;
    const point = locate(position, countyProfile(ctx).surroundings, 'shelter.position');
    const capacity = capacityOf(given, 'shelter.capacity');
    await requireUnit(ctx, given.unitId, 'shelter.unitId');
    return createOnce(ctx, Shelter, 'createShelter', input, async (tx) => {
      await requireUnusedCode(tx, Shelter, given.code, 'shelter.code');
      return tx.create(Shelter, {
        ...given,
        capacity,
        occupancy: 0,
        point,
        givenPosition: position,
        township: given.township ?? null,
        areaSquareMetres: given.areaSquareMetres ?? null,
        areaPerPerson: given.areaPerPerson ?? null,
        serviceRadiusMetres: given.serviceRadiusMetres ?? null,
        state: ShelterState.READY,
        unitId: given.unitId ?? null,
        manager: given.manager ?? null,
        managerPhone: given.managerPhone ?? null,
        ...confirmation(ctx),
      });
    });
  }

  @Mutation(() => Shelter, { description: '更新、检查（unfit）或停用（retired）' })
  async updateShelter(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateShelterInput) { id, expectedVersion, ...input }: UpdateShelterInput,
  ): Promise<Shelter> {
    authorise(ctx, 'shelter:write');
    const { unfit, retired, ...fields } = changedFields(input, ['unitId', 'manager', 'managerPhone']);
    await requireUnit(ctx, fields.unitId, 'unitId');
    return change(ctx, (tx) =>
      tx.update(Shelter, id, expectedVersion, (current) => {
        if (fields.capacity !== undefined) requireRoomForThoseInside(current, fields.capacity);
        if (retired) requireMayRetire(current);
        return {
          ...fields,
          ...(unfit !== undefined && { state: stateAfterCheck(current.state, unfit) }),
          ...(retired !== undefined && { retiredAt: retired ? (current.retiredAt ?? ctx.now()) : null }),
          ...confirmation(ctx),
        };
      }),
    );
  }

  @Mutation(() => Shelter, { description: '启用（预案 4.4(3)、6.11）' })
  openShelter(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => OpenShelterInput) input: OpenShelterInput,
  ): Promise<Shelter> {
    authorise(ctx, 'shelter:write');
    return change(ctx, (tx) => openShelter(tx, input));
  }

  @Mutation(() => Shelter, { description: '关闭：场所内已无人员' })
  closeShelter(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CloseShelterInput) input: CloseShelterInput,
  ): Promise<Shelter> {
    authorise(ctx, 'shelter:write');
    return change(ctx, (tx) => closeShelter(tx, input));
  }
}
