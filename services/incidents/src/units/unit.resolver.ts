import { requireUnusedCode } from '@outpost/shared/codes';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Unit, UnitConnection } from './unit.entity.ts';
import { CreateUnitInput, UnitFilter } from './unit.inputs.ts';

@Resolver(() => Unit)
export class UnitResolver {
  @Query(() => UnitConnection, { description: '单位名录（预案 2.1.3）' })
  units(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UnitFilter, { nullable: true }) filter?: UnitFilter,
  ): Promise<Connection<Unit>> {
    const query = listQuery(ctx, Unit, filter, ['name', 'nameEn', 'shortName', 'code']);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter?.township) query.andWhere('r.township = :township', { township: filter.township });
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @Mutation(() => Unit)
  createUnit(@Ctx() ctx: ServiceContext, @Arg('input', () => CreateUnitInput) input: CreateUnitInput): Promise<Unit> {
    authorise(ctx, 'unit:write');
    const { position, ...unit } = input.unit;
    const point = position ? locate(position, countyProfile(ctx).surroundings, 'unit.position') : null;
    return createOnce(ctx, Unit, 'createUnit', input, async (tx) => {
      await requireUnusedCode(tx, Unit, unit.code, 'unit.code');
      return tx.create(Unit, {
        ...unit,
        shortName: unit.shortName ?? null,
        township: unit.township ?? null,
        dutyPhone: unit.dutyPhone ?? null,
        point,
        duties: [],
        clause: null,
        source: null,
      });
    });
  }
}
