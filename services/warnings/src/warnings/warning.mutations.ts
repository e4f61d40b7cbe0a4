import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { adjustWarning, liftWarning } from './change-warning.ts';
import { issueWarning } from './issue-warning.ts';
import { Warning } from './warning.entity.ts';
import { AdjustWarningInput, IssueWarningInput, LiftWarningInput } from './warning.inputs.ts';

@Resolver(() => Warning)
export class WarningMutations {
  @Mutation(() => Warning, { description: '发布预警（预案 3.3.2）' })
  issueWarning(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => IssueWarningInput) input: IssueWarningInput,
  ): Promise<Warning> {
    authorise(ctx, 'warning:issue');
    return issueWarning(ctx, input);
  }

  @Mutation(() => Warning, { description: '调整预警，限发布单位（预案 3.3.4）' })
  adjustWarning(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdjustWarningInput) input: AdjustWarningInput,
  ): Promise<Warning> {
    authorise(ctx, 'warning:issue');
    return adjustWarning(ctx, input);
  }

  @Mutation(() => Warning, { description: '解除预警，谁发布、谁解除（预案 3.3.4）' })
  liftWarning(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => LiftWarningInput) input: LiftWarningInput,
  ): Promise<Warning> {
    authorise(ctx, 'warning:issue');
    return liftWarning(ctx, input);
  }
}
