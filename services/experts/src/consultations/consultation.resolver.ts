import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Expert } from '../experts/expert.entity.ts';
import { Incident, incidentOf } from '../external/incident.ts';
import { Consultation, ConsultationConnection, ConsultationStep } from './consultation.entity.ts';
import {
  AnswerConsultationInput,
  CloseConsultationInput,
  ConsultationFilter,
  RequestConsultationInput,
} from './consultation.inputs.ts';
import { ConsultationState, NEXT, OPEN_STATES } from './consultation-states.ts';
import { ownOnly, readConsultation, readConsultations } from './reading.ts';
import { answerConsultation, closeConsultation, requestConsultation } from './write-consultation.ts';

@Resolver(() => Consultation)
export class ConsultationResolver {
  @Query(() => Consultation, { nullable: true })
  consultation(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Consultation | null> {
    return readConsultation(ctx, requireId(id));
  }

  @Query(() => ConsultationConnection, { description: '专家咨询，新的在前（预案 2.3） / newest first' })
  consultations(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ConsultationFilter, { nullable: true }) filter?: ConsultationFilter,
  ): Promise<Connection<Consultation>> {
    const query = listQuery(ctx, Consultation, filter?.ids ? { ids: filter.ids } : undefined, ['code']);
    const own = ownOnly(ctx);
    if (own) query.andWhere('r.expertId = :own', { own: own.expertId });
    for (const name of ['incidentId', 'expertId'] as const) {
      const id = filter?.[name];
      if (id) query.andWhere(`r.${name} = :${name}`, { [name]: requireId(id, `filter.${name}`) });
    }
    if (typeof filter?.open === 'boolean') {
      query.andWhere('(r.state = any(:open)) = :wanted', { open: OPEN_STATES, wanted: filter.open });
    }
    return paginate(query, page, { property: 'requestedAt', direction: 'DESC' });
  }

  @FieldResolver(() => Incident)
  incident(@Root() { incidentId }: Consultation): Incident {
    return incidentOf(incidentId);
  }

  @FieldResolver(() => Expert, { nullable: true })
  expert(@Ctx() ctx: ServiceContext, @Root() { expertId }: Consultation): Promise<Expert | null> {
    return findById(ctx, Expert, expertId);
  }

  @FieldResolver(() => [ConsultationState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: Consultation): readonly ConsultationState[] {
    return NEXT[state];
  }

  @FieldResolver(() => [ConsultationStep], { description: '各步的人和时间，先后为序 / oldest first' })
  steps(@Root() { stepsTaken }: Consultation): ConsultationStep[] {
    return stepsTaken.map((step) => ({ ...step, at: new Date(step.at) }));
  }

  @Mutation(() => Consultation, { description: '就一起事故咨询一位专家（预案 2.3、4.6(4)）' })
  async requestConsultation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RequestConsultationInput) input: RequestConsultationInput,
  ): Promise<Consultation> {
    authorise(ctx, 'consultation:request');
    return requestConsultation(ctx, input);
  }

  @Mutation(() => Consultation, { description: '专家接受、谢绝或答复；也可由值班人员代为登记' })
  async answerConsultation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AnswerConsultationInput) input: AnswerConsultationInput,
  ): Promise<Consultation> {
    authorise(ctx, 'consultation:answer');
    return answerConsultation(ctx, input);
  }

  @Mutation(() => Consultation, { description: '办结或撤回咨询' })
  async closeConsultation(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CloseConsultationInput) input: CloseConsultationInput,
  ): Promise<Consultation> {
    authorise(ctx, 'consultation:request');
    return closeConsultation(ctx, input);
  }
}

@Resolver(() => Incident)
export class IncidentConsultationResolver {
  @FieldResolver(() => [Consultation], { nullable: true, description: '专家咨询，新的在前 / newest first' })
  consultations(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Consultation[]> {
    return readConsultations(ctx, 'incidentId', id);
  }
}

@Resolver(() => Expert)
export class ExpertConsultationResolver {
  @FieldResolver(() => [Consultation], { description: '就各事故的咨询，新的在前 / newest first' })
  consultations(@Ctx() ctx: ServiceContext, @Root() { id }: Expert): Promise<Consultation[]> {
    return readConsultations(ctx, 'expertId', id);
  }
}
