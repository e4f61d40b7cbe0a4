import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { InformationRelease } from './information-release.entity.ts';
import {
  ApproveReleaseInput,
  DraftReleaseInput,
  PublishReleaseInput,
  RejectReleaseInput,
  UpdateReleaseInput,
  WithdrawReleaseInput,
} from './release.inputs.ts';
import {
  approveRelease,
  draftRelease,
  publishRelease,
  rejectRelease,
  updateRelease,
  withdrawRelease,
} from './write-release.ts';

@Resolver(() => InformationRelease)
export class ReleaseMutations {
  @Mutation(() => InformationRelease, { description: '拟写信息发布稿，或对已发布信息的更正（预案 4.7）' })
  async draftRelease(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => DraftReleaseInput) input: DraftReleaseInput,
  ): Promise<InformationRelease> {
    authorise(ctx, 'release:draft');
    return draftRelease(ctx, input);
  }

  @Mutation(() => InformationRelease, { description: '改稿；已批准的须重新批准' })
  async updateRelease(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateReleaseInput) input: UpdateReleaseInput,
  ): Promise<InformationRelease> {
    authorise(ctx, 'release:draft');
    return updateRelease(ctx, input);
  }

  @Mutation(() => InformationRelease, { description: '登记有权单位的批准（预案 4.7）' })
  async approveRelease(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ApproveReleaseInput) input: ApproveReleaseInput,
  ): Promise<InformationRelease> {
    authorise(ctx, 'release:approve');
    return approveRelease(ctx, input);
  }

  @Mutation(() => InformationRelease, { description: '登记未获批准' })
  async rejectRelease(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RejectReleaseInput) input: RejectReleaseInput,
  ): Promise<InformationRelease> {
    authorise(ctx, 'release:approve');
    return rejectRelease(ctx, input);
  }

  @Mutation(() => InformationRelease, { description: '发布；未经批准一律不得发布（预案 4.7）' })
  async publishRelease(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => PublishReleaseInput) input: PublishReleaseInput,
  ): Promise<InformationRelease> {
    authorise(ctx, 'release:publish');
    return publishRelease(ctx, input);
  }

  @Mutation(() => InformationRelease, { description: '撤回未发布的稿' })
  async withdrawRelease(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => WithdrawReleaseInput) input: WithdrawReleaseInput,
  ): Promise<InformationRelease> {
    authorise(ctx, 'release:draft');
    return withdrawRelease(ctx, input);
  }
}
