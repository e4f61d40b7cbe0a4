import type { ServiceContext } from '@outpost/shared/context';
import { CountyLoaded, LoadCountyInput, requireOwnCounty } from '@outpost/shared/county-load';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { loadExpertsCounty } from './load-county.ts';

@Resolver()
export class CountyResolver {
  @Mutation(() => CountyLoaded, { description: '载入演示专家，每县一次 / once a county' })
  async loadExpertsCounty(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => LoadCountyInput) { county, demo }: LoadCountyInput,
  ): Promise<CountyLoaded> {
    authorise(ctx, 'county:load', county);
    requireOwnCounty(ctx, county);
    return { county, records: await loadExpertsCounty(ctx, demo) };
  }
}
