import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CostRecord } from '../costs/cost-record.entity.ts';
import { Incident, incidentOf } from '../external/incident.ts';
import { advanceRequisition, decideRequisition } from './decide-requisition.ts';
import { Requisition, RequisitionConnection, RequisitionStep } from './requisition.entity.ts';
import { AdvanceRequisitionInput, DecideRequisitionInput, RequisitionFilter } from './requisition.inputs.ts';
import { NEXT, RequisitionState } from './requisition-states.ts';

@Resolver(() => Requisition)
export class RequisitionResolver {
  @Query(() => RequisitionConnection, { description: '征用，新的在前 / newest first' })
  requisitions(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RequisitionFilter, { nullable: true }) filter?: RequisitionFilter,
  ): Promise<Connection<Requisition>> {
    const query = listQuery(ctx, Requisition, filter?.ids ? { ids: filter.ids } : undefined, []);
    if (filter?.incidentId) {
      query.andWhere('r.incidentId = :incidentId', { incidentId: requireId(filter.incidentId, 'filter.incidentId') });
    }
    if (filter?.states) query.andWhere('r.state = any(:states)', { states: filter.states });
    return paginate(query, page, { property: 'decidedAt', direction: 'DESC' });
  }

  @Mutation(() => Requisition, { description: '作出征用决定（预案 4.4(5)）' })
  async decideRequisition(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => DecideRequisitionInput) input: DecideRequisitionInput,
  ): Promise<Requisition> {
    authorise(ctx, 'requisition:decide');
    return decideRequisition(ctx, input);
  }

  @Mutation(() => Requisition, { description: '推进征用：交付、返还、毁损灭失、补偿、撤销' })
  async advanceRequisition(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdvanceRequisitionInput) input: AdvanceRequisitionInput,
  ): Promise<Requisition> {
    authorise(ctx, 'requisition:advance');
    return advanceRequisition(ctx, input);
  }

  @FieldResolver(() => Incident)
  incident(@Root() { incidentId }: Requisition): Incident {
    return incidentOf(incidentId);
  }

  @FieldResolver(() => [RequisitionState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: Requisition): readonly RequisitionState[] {
    return NEXT[state];
  }

  @FieldResolver(() => [RequisitionStep], { description: '各步的人和时间，先后为序 / oldest first' })
  steps(@Root() { stepsTaken }: Requisition): RequisitionStep[] {
    return stepsTaken.map((step) => ({ ...step, at: new Date(step.at) }));
  }
}

@Resolver(() => Incident)
export class IncidentRequisitionResolver {
  @FieldResolver(() => [Requisition], { nullable: true, description: '为该事故作出的征用（预案 4.4(5)）' })
  async requisitions(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Requisition[]> {
    const all = await findChildren(ctx, Requisition, 'incidentId', id, { decidedAt: 'ASC', id: 'ASC' });
    return all.filter(({ county }) => county.startsWith(ctx.claims.scope));
  }
}

@Resolver(() => CostRecord)
export class CostRequisitionResolver {
  @FieldResolver(() => Requisition, { nullable: true })
  async requisition(@Ctx() ctx: ServiceContext, @Root() { requisitionId }: CostRecord): Promise<Requisition | null> {
    return requisitionId === null ? null : findById(ctx, Requisition, requisitionId);
  }
}
