import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmStandby } from './confirm-standby.ts';
import { standDown } from './stand-down.ts';
import { ConfirmStandbyInput, StandDownInput } from './standby.inputs.ts';
import { StandbyOrder } from './standby-order.entity.ts';

@Resolver(() => StandbyOrder)
export class StandbyMutations {
  @Mutation(() => StandbyOrder, { description: '队伍确认进入待命（预案 3.3.3(3)）' })
  async confirmStandby(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ConfirmStandbyInput) input: ConfirmStandbyInput,
  ): Promise<StandbyOrder> {
    authorise(ctx, 'standby:confirm');
    return change(ctx, (tx) => confirmStandby(tx, input.id, input.expectedVersion));
  }

  @Mutation(() => StandbyOrder, { description: '提前解除一支队伍的待命；预警解除时全部自动解除' })
  async standDown(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => StandDownInput) input: StandDownInput,
  ): Promise<StandbyOrder> {
    authorise(ctx, 'standby:end');
    return change(ctx, (tx) => standDown(tx, input.id, input.expectedVersion, input.reason.trim()));
  }
}
