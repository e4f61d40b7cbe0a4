import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findChildren, getById, listQuery } from '@outpost/shared/lookup';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Warning, warningOf } from '../external/warning.ts';
import { Team } from '../teams/team.entity.ts';
import { StandbyOrderFilter } from './standby.inputs.ts';
import { openOrdersOfTeams } from './standby.queries.ts';
import { StandbyOrder, StandbyOrderConnection } from './standby-order.entity.ts';
import { NEXT, StandbyState } from './standby-states.ts';

@Resolver(() => StandbyOrder)
export class StandbyResolver {
  @Query(() => StandbyOrderConnection, { description: '待命通知，新的在前 / newest first' })
  standbyOrders(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => StandbyOrderFilter, { nullable: true }) filter?: StandbyOrderFilter,
  ): Promise<Connection<StandbyOrder>> {
    const query = listQuery(ctx, StandbyOrder, filter?.ids ? { ids: filter.ids } : undefined, []);
    if (filter?.warningId) {
      query.andWhere('r.warningId = :warningId', { warningId: requireId(filter.warningId, 'filter.warningId') });
    }
    if (filter?.teamId) query.andWhere('r.teamId = :teamId', { teamId: requireId(filter.teamId, 'filter.teamId') });
    if (filter?.states) query.andWhere('r.state = any(:states)', { states: filter.states });
    return paginate(query, page, { property: 'orderedAt', direction: 'DESC' });
  }

  @FieldResolver(() => Warning)
  warning(@Root() { warningId }: StandbyOrder): Warning {
    return warningOf(warningId);
  }

  @FieldResolver(() => Team)
  team(@Ctx() ctx: ServiceContext, @Root() { teamId }: StandbyOrder): Promise<Team> {
    return getById(ctx, Team, teamId, 'teamId');
  }

  @FieldResolver(() => [StandbyState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: StandbyOrder): readonly StandbyState[] {
    return NEXT[state];
  }
}

/** In the order of the teams that a request asks for. */
async function openOrdersOfEach({ db }: ServiceContext, teamIds: readonly string[]): Promise<string[][]> {
  const byTeam = Map.groupBy(await openOrdersOfTeams(db, teamIds), ({ teamId }) => teamId);
  return teamIds.map((id) => (byTeam.get(id) ?? []).map((order) => order.id));
}

@Resolver(() => Team)
export class TeamStandbyResolver {
  @FieldResolver(() => [StandbyOrder], { description: '未解除的待命通知 / the orders that still hold' })
  async standby(@Ctx() ctx: ServiceContext, @Root() { id }: Team): Promise<StandbyOrder[]> {
    const open = await ctx.loader<string, string[]>(openOrdersOfTeams, (ids) => openOrdersOfEach(ctx, ids)).load(id);
    return Promise.all(open.map((orderId) => getById(ctx, StandbyOrder, orderId)));
  }
}

@Resolver(() => Warning)
export class WarningStandbyResolver {
  @FieldResolver(() => [StandbyOrder], {
    nullable: true,
    description: '因该预警待命的队伍（预案 3.3.3(3)） / the teams that were told to stand by for it',
  })
  standbyOrders(@Ctx() ctx: ServiceContext, @Root() { id }: Warning): Promise<StandbyOrder[]> {
    return findChildren(ctx, StandbyOrder, 'warningId', id, { orderedAt: 'ASC' });
  }
}
