import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import {
  AddSeatInput,
  AssignSeatInput,
  EstablishCommandPostInput,
  HandOverCommandInput,
  RetireSeatInput,
  StandDownCommandPostInput,
} from './command.inputs.ts';
import { CommandPost } from './command-post.entity.ts';
import { assignSeat, handOverCommand } from './hand-over.ts';
import { addSeat, establishPost, retireSeat, standDown } from './posts-and-seats.ts';
import { Seat } from './seat.entity.ts';

@Resolver()
export class CommandMutations {
  @Mutation(() => CommandPost, { description: '设立指挥机构（预案 2.1.1–2.1.5、2.2）' })
  async establishCommandPost(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => EstablishCommandPostInput) input: EstablishCommandPostInput,
  ): Promise<CommandPost> {
    authorise(ctx, 'command:write');
    return createOnce(ctx, CommandPost, 'establishCommandPost', input, (tx) => establishPost(tx, input));
  }

  @Mutation(() => CommandPost, { description: '撤销指挥机构，下设机构一并撤销' })
  async standDownCommandPost(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => StandDownCommandPostInput) input: StandDownCommandPostInput,
  ): Promise<CommandPost> {
    authorise(ctx, 'command:write');
    return change(ctx, (tx) => standDown(tx, input));
  }

  @Mutation(() => Seat, { description: '增设席位' })
  async addSeat(@Ctx() ctx: ServiceContext, @Arg('input', () => AddSeatInput) input: AddSeatInput): Promise<Seat> {
    authorise(ctx, 'command:write');
    return createOnce(ctx, Seat, 'addSeat', input, (tx) => addSeat(tx, input));
  }

  @Mutation(() => Seat, { description: '到位或交接；交接留有记录（预案 4.5）' })
  async assignSeat(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AssignSeatInput) input: AssignSeatInput,
  ): Promise<Seat> {
    authorise(ctx, 'command:write');
    return change(ctx, (tx) => assignSeat(tx, input));
  }

  @Mutation(() => Seat, { description: '撤销席位' })
  async retireSeat(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RetireSeatInput) input: RetireSeatInput,
  ): Promise<Seat> {
    authorise(ctx, 'command:write');
    return change(ctx, (tx) => retireSeat(tx, input));
  }

  @Mutation(() => Incident, { description: '移交指挥权（预案 1.5、2.2、4.5）' })
  async handOverCommand(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => HandOverCommandInput) input: HandOverCommandInput,
  ): Promise<Incident> {
    authorise(ctx, 'command:hand-over');
    return change(ctx, (tx) => handOverCommand(tx, input));
  }
}
