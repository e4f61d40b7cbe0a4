import type { ServiceContext } from '@outpost/shared/context';
import { FeatureCollectionScalar } from '@outpost/shared/geo/feature-collection';
import { authorise } from '@outpost/shared/permissions';
import type { FeatureCollection } from 'geojson';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { installMapLayer } from './install-map-layer.ts';
import { MapLayer } from './map-layer.entity.ts';
import { InstallMapLayerInput } from './map-layer.inputs.ts';
import { featuresOf } from './map-layer.queries.ts';

@Resolver(() => MapLayer)
export class MapLayerResolver {
  @Mutation(() => MapLayer, {
    description:
      '安装本县测绘数据，替换同名图层；有任何问题则全部列出且不作更改 / every fault is reported, nothing changed',
  })
  installMapLayer(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => InstallMapLayerInput) input: InstallMapLayerInput,
  ): Promise<MapLayer> {
    authorise(ctx, 'map:install');
    return installMapLayer(ctx, input);
  }

  @FieldResolver(() => FeatureCollectionScalar)
  features(@Ctx() ctx: ServiceContext, @Root() layer: MapLayer): Promise<FeatureCollection> {
    return featuresOf(ctx, layer);
  }
}
