import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { advanceSupport, requestSupport } from './request-support.ts';
import { AdvanceSupportInput, RequestSupportInput } from './support.inputs.ts';
import { SupportRequest, SupportStep } from './support-request.entity.ts';
import { CLAUSE, NEXT, SupportState } from './support-states.ts';

@Resolver(() => SupportRequest)
export class SupportResolver {
  @Query(() => SupportRequest, { nullable: true })
  supportRequest(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<SupportRequest | null> {
    return findById(ctx, SupportRequest, requireId(id));
  }

  @Mutation(() => SupportRequest, { description: '请求上级、周边县市或人民武装部支援（预案 4.6(6)(8)）' })
  async requestSupport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RequestSupportInput) input: RequestSupportInput,
  ): Promise<SupportRequest> {
    authorise(ctx, 'support:request');
    return requestSupport(ctx, input);
  }

  @Mutation(() => SupportRequest, { description: '登记支援请求的进展' })
  async advanceSupport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdvanceSupportInput) input: AdvanceSupportInput,
  ): Promise<SupportRequest> {
    authorise(ctx, 'support:request');
    return advanceSupport(ctx, input);
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: SupportRequest): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }

  @FieldResolver(() => Unit, { nullable: true })
  unit(@Ctx() ctx: ServiceContext, @Root() { unitId }: SupportRequest): Promise<Unit | null> {
    return findById(ctx, Unit, unitId);
  }

  @FieldResolver(() => String, { description: '预案条款 / clause' })
  clause(@Root() { kind }: SupportRequest): string {
    return CLAUSE[kind];
  }

  @FieldResolver(() => [SupportState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: SupportRequest): readonly SupportState[] {
    return NEXT[state];
  }

  @FieldResolver(() => [SupportStep], { description: '各步的人和时间，先后为序 / oldest first' })
  steps(@Root() { stepsTaken }: SupportRequest): SupportStep[] {
    return stepsTaken.map((step) => ({ ...step, at: new Date(step.at) }));
  }
}

@Resolver(() => Incident)
export class IncidentSupportResolver {
  @FieldResolver(() => [SupportRequest], { description: '支援请求，先后为序 / oldest first' })
  supportRequests(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<SupportRequest[]> {
    return findChildren(ctx, SupportRequest, 'incidentId', id, { requestedAt: 'ASC', id: 'ASC' });
  }
}
