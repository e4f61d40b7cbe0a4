import type { ServiceContext } from '@outpost/shared/context';
import { Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { MapMarking } from '../external/map-marking.ts';
import { type PeopleWithin, settlementsInside } from './nearby.queries.ts';

/** A point or a line holds nobody. */
const insideOf = async (ctx: ServiceContext, { geometry }: MapMarking): Promise<PeopleWithin | null> =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? settlementsInside(ctx, geometry) : null;

/** Whom an evacuation zone or a cordon concerns (4.4(3)); its shape comes from the incidents service. */
@Resolver(() => MapMarking)
export class MarkingResolver {
  @Directive('@requires(fields: "geometry")')
  @FieldResolver(() => Int, {
    nullable: true,
    description: '区域内的居民点数；点、线为空 / settlements inside an area',
  })
  async settlements(@Ctx() ctx: ServiceContext, @Root() marking: MapMarking): Promise<number | null> {
    return (await insideOf(ctx, marking))?.settlements ?? null;
  }

  @Directive('@requires(fields: "geometry")')
  @FieldResolver(() => Int, { nullable: true, description: '区域内的人口；点、线为空 / people inside an area' })
  async people(@Ctx() ctx: ServiceContext, @Root() marking: MapMarking): Promise<number | null> {
    return (await insideOf(ctx, marking))?.people ?? null;
  }
}
