import type { ServiceContext } from '@outpost/shared/context';
import { findById } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Equipment } from '../equipment/equipment.entity.ts';
import { Incident } from '../external/incident.ts';
import { Team } from '../teams/team.entity.ts';
import { forcesAt } from './force-at.queries.ts';
import { ForceAt } from './force-at.ts';

@Resolver(() => Incident)
export class IncidentReplayResolver {
  @FieldResolver(() => [ForceAt], {
    nullable: true,
    description: '回放：某一时刻调用中的力量及其位置 / replay: who had been sent at a time, and where they were',
  })
  forcesAt(
    @Ctx() ctx: ServiceContext,
    @Root() { id }: Incident,
    @Arg('at', () => DateTime) at: Date,
  ): Promise<ForceAt[]> {
    return forcesAt(ctx, id, at);
  }
}

@Resolver(() => ForceAt)
export class ForceAtResolver {
  @FieldResolver(() => Team, { nullable: true })
  team(@Ctx() ctx: ServiceContext, @Root() { teamId }: ForceAt): Promise<Team | null> | null {
    return teamId === null ? null : findById(ctx, Team, teamId);
  }

  @FieldResolver(() => Equipment, { nullable: true })
  equipment(@Ctx() ctx: ServiceContext, @Root() { equipmentId }: ForceAt): Promise<Equipment | null> | null {
    return equipmentId === null ? null : findById(ctx, Equipment, equipmentId);
  }
}
