import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Dispatch } from './dispatch.entity.ts';
import { AdvanceDispatchInput, ApproveDispatchInput, RequestDispatchInput } from './dispatch.inputs.ts';
import { DispatchState, requireNotApproval } from './dispatch-states.ts';
import { requestDispatch } from './request-dispatch.ts';
import { takeStep } from './take-step.ts';

@Resolver(() => Dispatch)
export class DispatchMutations {
  @Mutation(() => Dispatch, { description: '申请调用队伍或设备（预案 4.4(5)(6)、4.6(4)(6)）' })
  async requestDispatch(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RequestDispatchInput) input: RequestDispatchInput,
  ): Promise<Dispatch> {
    authorise(ctx, 'dispatch:request');
    return requestDispatch(ctx, input);
  }

  @Mutation(() => Dispatch, { description: '批准调用' })
  async approveDispatch(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ApproveDispatchInput) input: ApproveDispatchInput,
  ): Promise<Dispatch> {
    authorise(ctx, 'dispatch:approve');
    return takeStep(ctx, input, DispatchState.APPROVED);
  }

  @Mutation(() => Dispatch, { description: '推进调用：接受、出发、到场、解除、归位，或谢绝、撤销' })
  async advanceDispatch(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdvanceDispatchInput) input: AdvanceDispatchInput,
  ): Promise<Dispatch> {
    authorise(ctx, 'dispatch:advance');
    requireNotApproval(input.to);
    return takeStep(ctx, input, input.to);
  }
}
