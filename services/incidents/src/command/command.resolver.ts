import type { ServiceContext } from '@outpost/shared/context';
import { findById, findChildren } from '@outpost/shared/lookup';
import { Arg, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { CommandPost } from './command-post.entity.ts';
import { CommandAuthority } from './command-terms.ts';
import { Handover } from './handover.entity.ts';
import { Seat } from './seat.entity.ts';

const unitOrNull = (ctx: ServiceContext, id: string | null): Promise<Unit | null> | null =>
  id === null ? null : findById(ctx, Unit, id);

@ObjectType({ description: '指挥体系 / who commands, and the bodies with their seats' })
export class IncidentCommand {
  incidentId: string;

  @Field(() => CommandAuthority, { description: '现由谁指挥 / who commands now' })
  authority: CommandAuthority;
}

@Resolver(() => Incident)
export class IncidentCommandResolver {
  @FieldResolver(() => IncidentCommand, { description: '指挥体系（预案 2.1、2.2、4.5）' })
  command(@Root() { id, commandAuthority }: Incident): IncidentCommand {
    return { incidentId: id, authority: commandAuthority };
  }
}

@Resolver(() => IncidentCommand)
export class CommandChartResolver {
  @FieldResolver(() => [CommandPost], { description: '指挥机构，设立先后为序 / in the order of their setting up' })
  async posts(
    @Ctx() ctx: ServiceContext,
    @Root() { incidentId }: IncidentCommand,
    @Arg('includeStoodDown', () => Boolean, { defaultValue: false }) includeStoodDown: boolean,
  ): Promise<CommandPost[]> {
    const posts = await findChildren(ctx, CommandPost, 'incidentId', incidentId, { establishedAt: 'ASC', id: 'ASC' });
    return includeStoodDown ? posts : posts.filter(({ stoodDownAt }) => stoodDownAt === null);
  }

  @FieldResolver(() => [Handover], { description: '交接记录，先后为序 / oldest first' })
  handovers(@Ctx() ctx: ServiceContext, @Root() { incidentId }: IncidentCommand): Promise<Handover[]> {
    return findChildren(ctx, Handover, 'incidentId', incidentId, { at: 'ASC', id: 'ASC' });
  }
}

@Resolver(() => CommandPost)
export class CommandPostResolver {
  @FieldResolver(() => Unit, { nullable: true, description: '所在单位 / the unit where it sits' })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: CommandPost): Promise<Unit | null> | null {
    return unitOrNull(ctx, unitId);
  }

  @FieldResolver(() => [Seat])
  async seats(@Ctx() ctx: ServiceContext, @Root() { id }: CommandPost): Promise<Seat[]> {
    const seats = await findChildren(ctx, Seat, 'postId', id, { place: 'ASC' });
    return seats.filter(({ retiredAt }) => retiredAt === null);
  }
}

@Resolver(() => Seat)
export class SeatResolver {
  @FieldResolver(() => Unit, { nullable: true })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: Seat): Promise<Unit | null> | null {
    return unitOrNull(ctx, unitId);
  }
}

@Resolver(() => Handover)
export class HandoverResolver {
  @FieldResolver(() => Seat, { nullable: true })
  seat(@Ctx() ctx: ServiceContext, @Root() { seatId }: Handover): Promise<Seat | null> | null {
    return seatId === null ? null : findById(ctx, Seat, seatId);
  }

  @FieldResolver(() => Unit, { nullable: true })
  fromUnit(@Ctx() ctx: ServiceContext, @Root() { fromUnitId }: Handover): Promise<Unit | null> | null {
    return unitOrNull(ctx, fromUnitId);
  }

  @FieldResolver(() => Unit, { nullable: true })
  toUnit(@Ctx() ctx: ServiceContext, @Root() { toUnitId }: Handover): Promise<Unit | null> | null {
    return unitOrNull(ctx, toUnitId);
  }
}
