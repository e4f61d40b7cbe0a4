import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { importSettlements } from './import-settlements.ts';
import { Settlement, SettlementConnection } from './settlement.entity.ts';
import { ImportSettlementsInput, SettlementFilter, SettlementsImported } from './settlement.inputs.ts';

@Resolver(() => Settlement)
export class SettlementResolver {
  @Query(() => SettlementConnection, { description: '居民点及人口 / settlements with people' })
  settlements(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => SettlementFilter, { nullable: true }) filter?: SettlementFilter,
  ): Promise<Connection<Settlement>> {
    const query = listQuery(ctx, Settlement, filter, ['name', 'code']);
    if (filter?.township) query.andWhere('r.township = :township', { township: filter.township });
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @Mutation(() => SettlementsImported, {
    description:
      '导入居民点：按编号新增或更新；有任何错误则全部不导入，extensions.faults 列出每一处 / all or nothing; every fault is listed',
  })
  importSettlements(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ImportSettlementsInput) input: ImportSettlementsInput,
  ): Promise<SettlementsImported> {
    authorise(ctx, 'settlement:write');
    return importSettlements(ctx, input);
  }
}
