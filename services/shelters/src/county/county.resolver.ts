import type { ServiceContext } from '@outpost/shared/context';
import { CountyLoaded, LoadCountyInput, requireOwnCounty } from '@outpost/shared/county-load';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { loadSheltersCounty } from './load-county.ts';

@Resolver()
export class CountyResolver {
  @Mutation(() => CountyLoaded, { description: '载入演示避难场所和居民点，每县一次 / once a county' })
  async loadSheltersCounty(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => LoadCountyInput) { county, demo }: LoadCountyInput,
  ): Promise<CountyLoaded> {
    authorise(ctx, 'county:load', county);
    requireOwnCounty(ctx, county);
    return { county, records: await loadSheltersCounty(ctx, demo) };
  }
}
