import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren, listQuery } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import type { Geometry } from 'geojson';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Unit } from '../external/unit.ts';
import { requireQueryArea } from './query-area.ts';
import { Warning, WarningConnection } from './warning.entity.ts';
import { WarningFilter } from './warning.inputs.ts';
import { findInForce, whereInForce, whereStates } from './warning.queries.ts';
import { WarningRevision } from './warning-revision.entity.ts';
import { inForceAt, stateAt, WarningState } from './warning-states.ts';

@Resolver(() => Warning)
export class WarningResolver {
  @Query(() => Warning, { nullable: true })
  warning(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Warning | null> {
    return findById(ctx, Warning, requireId(id));
  }

  @Query(() => WarningConnection, { description: '预警列表，新发布在前 / newest first' })
  warnings(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => WarningFilter, { nullable: true }) filter?: WarningFilter,
  ): Promise<Connection<Warning>> {
    const query = listQuery(ctx, Warning, filter, ['headline', 'headlineEn', 'code', 'areaText', 'issuingUnitName']);
    if (filter?.levels) query.andWhere('r.level = any(:levels)', { levels: filter.levels });
    if (filter?.states) whereStates(query, filter.states, ctx.now());
    if (typeof filter?.inForce === 'boolean') whereInForce(query, filter.inForce, ctx.now());
    return paginate(query, page, { property: 'issuedAt', direction: 'DESC' });
  }

  @Query(() => [Warning], {
    description: '某一时刻（缺省为现在）在某一范围内生效的预警，级别高者在前 / highest level first',
  })
  async warningsInForce(
    @Ctx() ctx: ServiceContext,
    @Arg('at', () => DateTime, { nullable: true }) at?: Date,
    @Arg('within', () => GeometryScalar, { nullable: true }) within?: Geometry,
  ): Promise<Warning[]> {
    const { surroundings } = countyProfile(ctx);
    const area = within ? await requireQueryArea(ctx.db.manager, within, surroundings, 'within') : null;
    return findInForce(ctx, at ?? null, area);
  }

  @FieldResolver(() => WarningState)
  state(@Ctx() ctx: ServiceContext, @Root() warning: Warning): WarningState {
    return stateAt(warning, ctx.now());
  }

  @FieldResolver(() => Boolean, { description: '当前是否生效 / in force now' })
  inForce(@Ctx() ctx: ServiceContext, @Root() warning: Warning): boolean {
    return inForceAt(warning, ctx.now());
  }

  @FieldResolver(() => Unit, { nullable: true })
  issuingUnit(@Root() { issuingUnitId }: Warning): Unit | null {
    return issuingUnitId ? { id: issuingUnitId } : null;
  }

  @FieldResolver(() => [WarningRevision], { description: '发布、调整、解除的全过程，先后为序 / oldest first' })
  revisions(@Ctx() ctx: ServiceContext, @Root() warning: Warning): Promise<WarningRevision[]> {
    return findChildren(ctx, WarningRevision, 'warningId', warning.id, { at: 'ASC', id: 'ASC' });
  }
}
