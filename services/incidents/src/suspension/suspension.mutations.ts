import { change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { reportSuspension, resumeResponse, suspendResponse } from './suspend.ts';
import { Suspension } from './suspension.entity.ts';
import { ReportSuspensionInput, ResumeResponseInput, SuspendResponseInput } from './suspension.inputs.ts';

@Resolver(() => Incident)
export class SuspensionMutations {
  @Mutation(() => Incident, { description: '暂停救援（预案 4.8）' })
  async suspendResponse(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SuspendResponseInput) input: SuspendResponseInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:suspend');
    return change(ctx, (tx) => suspendResponse(tx, input));
  }

  @Mutation(() => Suspension, { description: '记录暂停救援已向上级机构报告（预案 4.8）' })
  async reportSuspension(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ReportSuspensionInput) input: ReportSuspensionInput,
  ): Promise<Suspension> {
    authorise(ctx, 'response:suspend');
    return change(ctx, (tx) => reportSuspension(tx, input));
  }

  @Mutation(() => Incident, { description: '恢复救援（预案 4.8）' })
  async resumeResponse(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ResumeResponseInput) input: ResumeResponseInput,
  ): Promise<Incident> {
    authorise(ctx, 'response:resume');
    return change(ctx, (tx) => resumeResponse(tx, input));
  }

  @FieldResolver(() => [Suspension], { description: '暂停救援的记录，先后为序 / oldest first' })
  suspensions(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Suspension[]> {
    return findChildren(ctx, Suspension, 'incidentId', id, { at: 'ASC', id: 'ASC' });
  }
}
