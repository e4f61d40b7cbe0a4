import { confirmDueAt } from '@outpost/shared/confirmation';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isPast } from '../dates.ts';
import { Unit, unitOf } from '../external/unit.ts';
import { todayOf } from '../today.ts';
import { Filing, Team, TeamConnection } from './team.entity.ts';
import { TeamFilter } from './team.inputs.ts';

@Resolver(() => Team)
export class TeamResolver {
  @Query(() => Team, { nullable: true })
  team(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Team | null> {
    return findById(ctx, Team, requireId(id));
  }

  @Query(() => TeamConnection, { description: '应急救援队伍（预案 6.1）' })
  teams(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => TeamFilter, { nullable: true }) filter?: TeamFilter,
  ): Promise<Connection<Team>> {
    const query = listQuery(ctx, Team, filter, ['name', 'nameEn', 'code']);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter?.skills) query.andWhere('r.skills && :skills', { skills: filter.skills });
    if (filter?.statuses) query.andWhere('r.status = any(:statuses)', { statuses: filter.statuses });
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Root() team: Team): Unit | null {
    return unitOf(team.unitId);
  }

  @FieldResolver(() => Position, { description: '驻地' })
  base(@Root() team: Team): Position {
    return toPosition(team.basePoint);
  }

  @FieldResolver(() => Filing, { nullable: true })
  filing(@Ctx() ctx: ServiceContext, @Root() team: Team): Filing | null {
    const filing = team.filingRecord;
    return filing && { ...filing, expired: isPast(filing.expiresOn, todayOf(ctx, team)) };
  }

  @FieldResolver(() => DateTime, { description: '应再次核实的时间，过后即为过期 / when it has to be confirmed again' })
  confirmDueAt(@Ctx() ctx: ServiceContext, @Root() { confirmedAt }: Team): Date {
    return confirmDueAt(ctx, 'TEAM', confirmedAt);
  }
}
