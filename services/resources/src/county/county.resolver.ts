import type { ServiceContext } from '@outpost/shared/context';
import { CountyLoaded, LoadCountyInput, requireOwnCounty } from '@outpost/shared/county-load';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { loadResourcesCounty } from './load-county.ts';

@Resolver()
export class CountyResolver {
  @Mutation(() => CountyLoaded, { description: '载入县域档案中的演示队伍、设备和物资；已载入则不变' })
  async loadResourcesCounty(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => LoadCountyInput) { county, demo }: LoadCountyInput,
  ): Promise<CountyLoaded> {
    authorise(ctx, 'county:load', county);
    requireOwnCounty(ctx, county);
    return { county, records: await loadResourcesCounty(ctx, demo) };
  }
}
