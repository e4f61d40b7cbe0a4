import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { requireId } from '@outpost/shared/ids';
import { findById, getById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';
import { PrepositionPlan } from '../plans/plan.entity.ts';
import { advanceTransfer } from './advance-transfer.ts';
import { EquipmentTransfer, EquipmentTransferConnection, TransferStep } from './transfer.entity.ts';
import { AdvanceTransferInput, EquipmentTransferFilter } from './transfer.inputs.ts';
import { NEXT, OPEN_STATES, TransferState } from './transfer-states.ts';

const siteOf = (ctx: ServiceContext, id: string | null): Promise<PrepositionSite | null> | null =>
  id === null ? null : findById(ctx, PrepositionSite, id);

@Resolver(() => EquipmentTransfer)
export class TransferResolver {
  @Query(() => EquipmentTransfer, { nullable: true })
  equipmentTransfer(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<EquipmentTransfer | null> {
    return findById(ctx, EquipmentTransfer, requireId(id));
  }

  @Query(() => EquipmentTransferConnection, { description: '设备转移，新的在前 / newest first' })
  equipmentTransfers(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EquipmentTransferFilter, { nullable: true }) filter?: EquipmentTransferFilter,
  ): Promise<Connection<EquipmentTransfer>> {
    const query = listQuery(ctx, EquipmentTransfer, filter?.ids ? { ids: filter.ids } : undefined, ['code']);
    if (filter?.planId) query.andWhere('r.planId = :planId', { planId: requireId(filter.planId, 'filter.planId') });
    if (filter?.equipmentId) {
      query.andWhere('r.equipmentId = :equipmentId', {
        equipmentId: requireId(filter.equipmentId, 'filter.equipmentId'),
      });
    }
    if (typeof filter?.active === 'boolean') {
      query.andWhere('(r.state = any(:open)) = :wanted', { open: OPEN_STATES, wanted: filter.active });
    }
    return paginate(query, page, { property: 'orderedAt', direction: 'DESC' });
  }

  @Mutation(() => EquipmentTransfer, {
    description: '推进设备转移：出发、到位，或取消；到位后设备的预置点和位置才改变（预案 6.2）',
  })
  async advanceTransfer(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdvanceTransferInput) input: AdvanceTransferInput,
  ): Promise<EquipmentTransfer> {
    authorise(ctx, 'transfer:advance');
    return advanceTransfer(ctx, input);
  }

  @FieldResolver(() => PrepositionPlan)
  plan(@Ctx() ctx: ServiceContext, @Root() { planId }: EquipmentTransfer): Promise<PrepositionPlan> {
    return getById(ctx, PrepositionPlan, planId, 'planId');
  }

  @FieldResolver(() => Equipment)
  equipment(@Ctx() ctx: ServiceContext, @Root() { equipmentId }: EquipmentTransfer): Promise<Equipment> {
    return getById(ctx, Equipment, equipmentId, 'equipmentId');
  }

  @FieldResolver(() => PrepositionSite, { nullable: true })
  fromSite(@Ctx() ctx: ServiceContext, @Root() { fromSiteId }: EquipmentTransfer) {
    return siteOf(ctx, fromSiteId);
  }

  @FieldResolver(() => PrepositionSite, { nullable: true })
  toSite(@Ctx() ctx: ServiceContext, @Root() { toSiteId }: EquipmentTransfer) {
    return siteOf(ctx, toSiteId);
  }

  @FieldResolver(() => Position)
  from(@Root() { fromPoint }: EquipmentTransfer): Position {
    return toPosition(fromPoint);
  }

  @FieldResolver(() => Position)
  to(@Root() { toPoint }: EquipmentTransfer): Position {
    return toPosition(toPoint);
  }

  @FieldResolver(() => [TransferState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state }: EquipmentTransfer): readonly TransferState[] {
    return NEXT[state];
  }

  @FieldResolver(() => [TransferStep], { description: '各步的人和时间，先后为序 / oldest first' })
  steps(@Root() { stepsTaken }: EquipmentTransfer): TransferStep[] {
    return stepsTaken.map((step) => ({ ...step, at: new Date(step.at) }));
  }
}
