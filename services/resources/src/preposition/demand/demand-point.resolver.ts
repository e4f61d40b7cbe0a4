import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { profileOf } from '@outpost/shared/profile';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { DemandPoint, DemandPointConnection } from './demand-point.entity.ts';
import { CreateDemandPointInput, DemandPointFilter, UpdateDemandPointInput } from './demand-point.inputs.ts';
import { factorOf, targetOf } from './demand-rules.ts';
import { createDemandPoint, updateDemandPoint } from './write-demand-point.ts';

@ObjectType({ description: '某类设备的到场目标 / when a kind of machine is to be there' })
class DemandTarget {
  @Field(() => EquipmentKind)
  kind: EquipmentKind;

  @Field(() => Int)
  minutes: number;

  @Field(() => Boolean, { description: '本点自定，否则为县域档案的默认 / its own, or that of its kind' })
  isOwn: boolean;
}

@ObjectType({ description: '某季节的权重系数 / by how much a season changes the weight' })
class SeasonFactor {
  @Field(() => String)
  season: string;

  @Field(() => Float)
  factor: number;

  @Field(() => Boolean)
  isOwn: boolean;
}

const prepositionOf = (ctx: ServiceContext, { county }: DemandPoint) =>
  profileOf(ctx.runtime.profiles, county).preposition;

@Resolver(() => DemandPoint)
export class DemandPointResolver {
  @Query(() => DemandPoint, { nullable: true })
  demandPoint(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<DemandPoint | null> {
    return findById(ctx, DemandPoint, requireId(id));
  }

  @Query(() => DemandPointConnection, {
    description: '关键交通节点、险工险段、风险点（预案 6.2）；居民点见 settlements',
  })
  demandPoints(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DemandPointFilter, { nullable: true }) filter?: DemandPointFilter,
  ): Promise<Connection<DemandPoint>> {
    const query = listQuery(ctx, DemandPoint, filter, ['name', 'nameEn', 'code']);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter?.township) query.andWhere('r.township = :township', { township: filter.township });
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @Mutation(() => DemandPoint, { description: '登记需求点（预案 6.2）' })
  async createDemandPoint(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CreateDemandPointInput) input: CreateDemandPointInput,
  ): Promise<DemandPoint> {
    authorise(ctx, 'preposition:plan');
    return createDemandPoint(ctx, input);
  }

  @Mutation(() => DemandPoint, { description: '更新或停用（retired）需求点' })
  async updateDemandPoint(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateDemandPointInput) input: UpdateDemandPointInput,
  ): Promise<DemandPoint> {
    authorise(ctx, 'preposition:plan');
    return updateDemandPoint(ctx, input);
  }

  @FieldResolver(() => [DemandTarget], {
    description: '到场目标；没有列出的设备无此需要 / others are not needed there',
  })
  targets(@Ctx() ctx: ServiceContext, @Root() point: DemandPoint): DemandTarget[] {
    const profile = prepositionOf(ctx, point);
    return Object.values(EquipmentKind).flatMap((kind) => {
      const minutes = targetOf(point, kind, profile);
      return minutes === null ? [] : { kind, minutes, isOwn: kind in point.targetMinutes };
    });
  }

  @FieldResolver(() => [SeasonFactor])
  seasonFactors(@Ctx() ctx: ServiceContext, @Root() point: DemandPoint): SeasonFactor[] {
    const profile = prepositionOf(ctx, point);
    return profile.seasons.map(({ code }) => ({
      season: code,
      factor: factorOf(point, code, profile),
      isOwn: code in point.seasonFactors,
    }));
  }
}
