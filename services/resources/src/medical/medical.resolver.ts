import { change } from '@outpost/shared/change';
import { requireUnusedCode } from '@outpost/shared/codes';
import { confirmDueAt } from '@outpost/shared/confirmation';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { requireUnit } from '@outpost/shared/known/known.queries';
import { listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { confirmation } from '../change-resource.ts';
import { Unit, unitOf } from '../external/unit.ts';
import { patchOf } from '../patch.ts';
import { requireBeds } from './beds.ts';
import { CreateMedicalFacilityInput, MedicalFacilityFilter, UpdateMedicalFacilityInput } from './medical.inputs.ts';
import { MedicalFacility, MedicalFacilityConnection } from './medical-facility.entity.ts';

@Resolver(() => MedicalFacility)
export class MedicalResolver {
  @Query(() => MedicalFacilityConnection, { description: '医疗机构（预案 6.6）' })
  medicalFacilities(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MedicalFacilityFilter, { nullable: true }) filter?: MedicalFacilityFilter,
  ): Promise<Connection<MedicalFacility>> {
    const query = listQuery(ctx, MedicalFacility, filter, ['name', 'nameEn', 'code']);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @Mutation(() => MedicalFacility, { description: '登记医疗机构（预案 6.6）' })
  async createMedicalFacility(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateMedicalFacilityInput) input: CreateMedicalFacilityInput,
  ): Promise<MedicalFacility> {
    authorise(ctx, 'resource:write');
    const { position, ...facility } = input.facility;
    requireBeds(facility, 'facility.');
    const point = locate(position, countyProfile(ctx).surroundings, 'facility.position');
    await requireUnit(ctx, facility.unitId, 'facility.unitId');
    return createOnce(ctx, MedicalFacility, 'createMedicalFacility', input, async (tx) => {
      await requireUnusedCode(tx, MedicalFacility, facility.code, 'facility.code');
      return tx.create(MedicalFacility, {
        ...facility,
        ...confirmation(ctx),
        unitId: facility.unitId ?? null,
        township: null,
        point,
      });
    });
  }

  @Mutation(() => MedicalFacility, { description: '更新床位、科室（预案 6.6）' })
  async updateMedicalFacility(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateMedicalFacilityInput) input: UpdateMedicalFacilityInput,
  ): Promise<MedicalFacility> {
    authorise(ctx, 'resource:write');
    const patch = patchOf(input, ['name', 'departments', 'beds', 'freeBeds', 'intensiveBeds', 'freeIntensiveBeds']);
    return change(ctx, (tx) =>
      tx.update(MedicalFacility, input.id, input.expectedVersion, (current) => {
        requireBeds({ ...current, ...patch });
        return {
          ...patch,
          ...confirmation(ctx),
          ...(typeof input.retired === 'boolean' && {
            retiredAt: input.retired ? (current.retiredAt ?? ctx.now()) : null,
          }),
        };
      }),
    );
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() { unitId }: MedicalFacility): Unit | null {
    return unitOf(unitId);
  }

  @FieldResolver(() => DateTime, { description: '应再次核实的时间，过后即为过期 / when it has to be confirmed again' })
  confirmDueAt(@Ctx() ctx: ServiceContext, @Root() { confirmedAt }: MedicalFacility): Date {
    return confirmDueAt(ctx, 'MEDICAL_FACILITY', confirmedAt);
  }
}
