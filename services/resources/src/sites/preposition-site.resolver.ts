import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { findChildren, listQuery } from '@outpost/shared/lookup';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Unit, unitOf } from '../external/unit.ts';
import { PrepositionSite, PrepositionSiteConnection } from './preposition-site.entity.ts';
import { PrepositionSiteFilter } from './site.inputs.ts';

@Resolver(() => PrepositionSite)
export class PrepositionSiteResolver {
  @Query(() => PrepositionSiteConnection, { description: '大型工程抢险设备预置点（预案 6.2）' })
  prepositionSites(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PrepositionSiteFilter, { nullable: true }) filter?: PrepositionSiteFilter,
  ): Promise<Connection<PrepositionSite>> {
    const query = listQuery(ctx, PrepositionSite, filter, ['name', 'nameEn', 'code']);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @FieldResolver(() => Unit, { nullable: true })
  keeper(@Root() site: PrepositionSite): Unit | null {
    return unitOf(site.keeperId);
  }

  @FieldResolver(() => [Equipment], { description: '在此预置的设备 / machines that belong here' })
  async equipment(@Ctx() ctx: ServiceContext, @Root() site: PrepositionSite): Promise<Equipment[]> {
    const machines = await findChildren(ctx, Equipment, 'siteId', site.id, { code: 'ASC' });
    return machines.filter(({ retiredAt }) => retiredAt === null);
  }
}
