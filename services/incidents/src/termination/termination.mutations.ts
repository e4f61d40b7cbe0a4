import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { EndCondition } from './end-condition.entity.ts';
import { confirmEndCondition, endResponse, withdrawEndCondition } from './end-response.ts';
import { ConfirmEndConditionInput, EndResponseInput, WithdrawEndConditionInput } from './termination.inputs.ts';

@Resolver()
export class TerminationMutations {
  @Mutation(() => EndCondition, { description: '逐项确认终止条件（预案 4.8）' })
  async confirmEndCondition(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ConfirmEndConditionInput) input: ConfirmEndConditionInput,
  ): Promise<EndCondition> {
    authorise(ctx, 'end-condition:confirm');
    return createOnce(ctx, EndCondition, 'confirmEndCondition', input, (tx) => confirmEndCondition(tx, input));
  }

  @Mutation(() => EndCondition, { description: '撤回对终止条件的确认' })
  async withdrawEndCondition(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => WithdrawEndConditionInput) input: WithdrawEndConditionInput,
  ): Promise<EndCondition> {
    authorise(ctx, 'end-condition:confirm');
    return change(ctx, (tx) => withdrawEndCondition(tx, input));
  }

  @Mutation(() => Incident, { description: '宣布响应终止（预案 4.8）' })
  async endResponse(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => EndResponseInput) input: EndResponseInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:end');
    return change(ctx, (tx) => endResponse(tx, input));
  }
}
