import type { ServiceContext } from '@outpost/shared/context';
import { CountyLoaded, LoadCountyInput, requireOwnCounty } from '@outpost/shared/county-load';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { loadWarningsCounty } from './load-county.ts';

@Resolver()
export class CountyResolver {
  @Mutation(() => CountyLoaded, { description: '载入县域档案，每县一次 / once a county' })
  async loadWarningsCounty(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => LoadCountyInput) { county, demo }: LoadCountyInput,
  ): Promise<CountyLoaded> {
    authorise(ctx, 'county:load', county);
    requireOwnCounty(ctx, county);
    return { county, records: await loadWarningsCounty(ctx, demo) };
  }
}
