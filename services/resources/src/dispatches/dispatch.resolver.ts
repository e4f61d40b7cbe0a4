import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Incident, incidentOf } from '../external/incident.ts';
import { ResourceNeed } from '../needs/resource-need.entity.ts';
import { Team } from '../teams/team.entity.ts';
import { Dispatch, DispatchConnection, DispatchStep } from './dispatch.entity.ts';
import { DispatchFilter } from './dispatch.inputs.ts';
import { ACTIVE_STATES, DispatchState, NEXT } from './dispatch-states.ts';

@Resolver(() => Dispatch)
export class DispatchResolver {
  @Query(() => Dispatch, { nullable: true })
  dispatch(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Dispatch | null> {
    return findById(ctx, Dispatch, requireId(id));
  }

  @Query(() => DispatchConnection, { description: '调用，新的在前 / newest first' })
  dispatches(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DispatchFilter, { nullable: true }) filter?: DispatchFilter,
  ): Promise<Connection<Dispatch>> {
    const query = listQuery(ctx, Dispatch, filter?.ids ? { ids: filter.ids } : undefined, ['code']);
    if (filter?.incidentId) {
      query.andWhere('r.incidentId = :incidentId', { incidentId: requireId(filter.incidentId, 'filter.incidentId') });
    }
    if (typeof filter?.active === 'boolean') {
      query.andWhere(`(r.state = any(:active)) = :wanted`, { active: ACTIVE_STATES, wanted: filter.active });
    }
    return paginate(query, page, { property: 'requestedAt', direction: 'DESC' });
  }

  @FieldResolver(() => Incident)
  incident(@Root() { incidentId }: Dispatch): Incident {
    return incidentOf(incidentId);
  }

  @FieldResolver(() => ResourceNeed, { nullable: true, description: '满足哪项需求' })
  async need(@Ctx() ctx: ServiceContext, @Root() { needId }: Dispatch): Promise<ResourceNeed | null> {
    return needId === null ? null : findById(ctx, ResourceNeed, needId);
  }

  @FieldResolver(() => Team, { nullable: true })
  team(@Ctx() ctx: ServiceContext, @Root() { teamId }: Dispatch): Promise<Team | null> | null {
    return teamId === null ? null : findById(ctx, Team, teamId);
  }

  @FieldResolver(() => Equipment, { nullable: true })
  equipment(@Ctx() ctx: ServiceContext, @Root() { equipmentId }: Dispatch): Promise<Equipment | null> | null {
    return equipmentId === null ? null : findById(ctx, Equipment, equipmentId);
  }

  @FieldResolver(() => [DispatchState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: Dispatch): readonly DispatchState[] {
    return NEXT[state];
  }

  @FieldResolver(() => Boolean)
  active(@Root() { state }: Dispatch): boolean {
    return ACTIVE_STATES.includes(state);
  }

  @FieldResolver(() => Position)
  destination(@Root() { destinationPoint }: Dispatch): Position {
    return toPosition(destinationPoint);
  }

  @FieldResolver(() => [DispatchStep], { description: '各步的人和时间，先后为序 / oldest first' })
  steps(@Root() { stepsTaken }: Dispatch): DispatchStep[] {
    return stepsTaken.map((step) => ({ ...step, at: new Date(step.at) }));
  }
}
