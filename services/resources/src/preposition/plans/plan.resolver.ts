import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { PrepositionCoverage } from '../cover/coverage.types.ts';
import { whatIfOf } from '../cover/machine.ts';
import { prepositionCoverage } from '../cover/preposition-coverage.ts';
import { PrepositionProposal } from '../propose/proposal.entity.ts';
import { EquipmentTransfer } from '../transfers/transfer.entity.ts';
import { orderPlan } from './order-plan.ts';
import { PrepositionPlan, PrepositionPlanConnection } from './plan.entity.ts';
import {
  OrderPrepositionPlanInput,
  PrepositionPlanFilter,
  SavePrepositionPlanInput,
  UpdatePrepositionPlanInput,
} from './plan.inputs.ts';
import { PlannedMove, PlannedPlace } from './plan.types.ts';
import { inCountyOf, plannedMoves } from './planned-moves.ts';
import { savePlan, updatePlan } from './save-plan.ts';

@Resolver(() => PrepositionPlan)
export class PlanResolver {
  @Query(() => PrepositionPlan, { nullable: true })
  prepositionPlan(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<PrepositionPlan | null> {
    return findById(ctx, PrepositionPlan, requireId(id));
  }

  @Query(() => PrepositionPlanConnection, { description: '预置方案（预案 6.2），新的在前 / newest first' })
  prepositionPlans(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PrepositionPlanFilter, { nullable: true }) filter?: PrepositionPlanFilter,
  ): Promise<Connection<PrepositionPlan>> {
    const query = listQuery(ctx, PrepositionPlan, filter, ['name', 'code']);
    if (filter?.states) query.andWhere('r.state = any(:states)', { states: filter.states });
    return paginate(query, page, { property: 'savedAt', direction: 'DESC' });
  }

  @Mutation(() => PrepositionPlan, { description: '保存预置方案草案（预案 6.2）；不移动任何设备' })
  async savePrepositionPlan(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SavePrepositionPlanInput) input: SavePrepositionPlanInput,
  ): Promise<PrepositionPlan> {
    authorise(ctx, 'preposition:plan');
    return savePlan(ctx, input);
  }

  @Mutation(() => PrepositionPlan, { description: '更名、弃用方案草案' })
  async updatePrepositionPlan(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdatePrepositionPlanInput) input: UpdatePrepositionPlanInput,
  ): Promise<PrepositionPlan> {
    authorise(ctx, 'preposition:plan');
    return updatePlan(ctx, input);
  }

  @Mutation(() => PrepositionPlan, { description: '下达预置方案（预案 6.2）：为每台要移动的设备下达转移' })
  async orderPrepositionPlan(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => OrderPrepositionPlanInput) input: OrderPrepositionPlanInput,
  ): Promise<PrepositionPlan> {
    authorise(ctx, 'preposition:order');
    return orderPlan(ctx, input);
  }

  @FieldResolver(() => [PlannedPlace], {
    description: '方案安排的设备和位置 / the machines of the plan and their places',
  })
  placed(@Root() { placed }: PrepositionPlan): PlannedPlace[] {
    return placed.map(({ equipmentId, kind, siteId, longitude, latitude }) => ({
      equipmentId,
      kind,
      siteId,
      position: { longitude, latitude },
    }));
  }

  @FieldResolver(() => [Equipment], { description: '方案不计入的设备 / machines that the plan does not count on' })
  async without(@Ctx() ctx: ServiceContext, @Root() { without }: PrepositionPlan): Promise<Equipment[]> {
    const machines = await Promise.all(without.map((id) => findById(ctx, Equipment, id)));
    return machines.filter((machine) => machine !== null);
  }

  @FieldResolver(() => [PlannedMove], {
    description: '尚待移动的设备，收益大者在前；时间为估算 / the moves still to be made, by gain; times are estimates',
  })
  moves(@Ctx() ctx: ServiceContext, @Root() plan: PrepositionPlan): Promise<PlannedMove[]> {
    return plannedMoves(ctx, plan);
  }

  @FieldResolver(() => PrepositionCoverage, {
    description: '按方案布设时的覆盖，以当前设备为底 / the coverage that it brings',
  })
  coverage(@Ctx() ctx: ServiceContext, @Root() plan: PrepositionPlan): Promise<PrepositionCoverage> {
    const { season, minutes, without, placed } = plan;
    return prepositionCoverage(inCountyOf(ctx, plan), { season, minutes, whatIf: whatIfOf(without, placed) });
  }

  @FieldResolver(() => PrepositionProposal, { nullable: true })
  proposal(
    @Ctx() ctx: ServiceContext,
    @Root() { proposalId }: PrepositionPlan,
  ): Promise<PrepositionProposal | null> | null {
    return proposalId === null ? null : findById(ctx, PrepositionProposal, proposalId);
  }

  @FieldResolver(() => [EquipmentTransfer], { description: '已下达的转移 / what was ordered' })
  transfers(@Ctx() ctx: ServiceContext, @Root() { id }: PrepositionPlan): Promise<EquipmentTransfer[]> {
    return findChildren(ctx, EquipmentTransfer, 'planId', id, { code: 'ASC' });
  }
}
