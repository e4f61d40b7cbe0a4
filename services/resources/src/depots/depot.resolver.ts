import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { findChildren, listQuery } from '@outpost/shared/lookup';
import { Arg, Args, Ctx, FieldResolver, InputType, Query, Resolver, Root } from 'type-graphql';
import { Unit, unitOf } from '../external/unit.ts';
import { StockItem } from '../stock/stock-item.entity.ts';
import { Depot, DepotConnection } from './depot.entity.ts';

@InputType()
export class DepotFilter extends ListFilterInput {}

@Resolver(() => Depot)
export class DepotResolver {
  @Query(() => DepotConnection, { description: '应急物资库（预案 6.2）' })
  depots(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DepotFilter, { nullable: true }) filter?: DepotFilter,
  ): Promise<Connection<Depot>> {
    const query = listQuery(ctx, Depot, filter, ['name', 'nameEn', 'code']);
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() depot: Depot): Unit | null {
    return unitOf(depot.unitId);
  }

  @FieldResolver(() => [StockItem])
  async stock(@Ctx() ctx: ServiceContext, @Root() depot: Depot): Promise<StockItem[]> {
    const items = await findChildren(ctx, StockItem, 'depotId', depot.id, { code: 'ASC' });
    return items.filter(({ retiredAt }) => retiredAt === null);
  }
}
