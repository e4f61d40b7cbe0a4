import { confirmDueAt } from '@outpost/shared/confirmation';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { isPast } from '../dates.ts';
import { Depot } from '../depots/depot.entity.ts';
import { Unit, unitOf } from '../external/unit.ts';
import { PrepositionSite } from '../sites/preposition-site.entity.ts';
import { todayOf } from '../today.ts';
import { Capacity, Equipment, EquipmentConnection } from './equipment.entity.ts';
import { EquipmentFilter } from './equipment.inputs.ts';

@Resolver(() => Equipment)
export class EquipmentResolver {
  @Query(() => Equipment, { nullable: true })
  equipmentItem(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Equipment | null> {
    return findById(ctx, Equipment, requireId(id));
  }

  @Query(() => EquipmentConnection, { description: '抢险救援设备（预案 6.2）' })
  equipmentItems(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EquipmentFilter, { nullable: true }) filter?: EquipmentFilter,
  ): Promise<Connection<Equipment>> {
    const query = listQuery(ctx, Equipment, filter, ['name', 'code', 'plate', 'model']);
    if (filter?.kinds) query.andWhere('r.kind = any(:kinds)', { kinds: filter.kinds });
    if (filter?.statuses) query.andWhere('r.status = any(:statuses)', { statuses: filter.statuses });
    if (filter?.siteId) {
      query.andWhere('r.siteId = :siteId', { siteId: requireId(filter.siteId, 'filter.siteId') });
    }
    if (filter?.depotId) {
      query.andWhere('r.depotId = :depotId', { depotId: requireId(filter.depotId, 'filter.depotId') });
    }
    if (typeof filter?.atSites === 'boolean') {
      query.andWhere(filter.atSites ? 'r.siteId is not null' : 'r.siteId is null');
    }
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @FieldResolver(() => Capacity, { nullable: true })
  capacity(@Root() { capacityValue, capacityUnit }: Equipment): Capacity | null {
    return capacityValue === null || capacityUnit === null ? null : { value: capacityValue, unit: capacityUnit };
  }

  @FieldResolver(() => Unit, { nullable: true, description: '权属单位' })
  owner(@Root() equipment: Equipment): Unit | null {
    return unitOf(equipment.ownerId);
  }

  @FieldResolver(() => PrepositionSite, { nullable: true })
  site(@Ctx() ctx: ServiceContext, @Root() { siteId }: Equipment): Promise<PrepositionSite | null> | null {
    return siteId === null ? null : findById(ctx, PrepositionSite, siteId);
  }

  @FieldResolver(() => Depot, { nullable: true })
  depot(@Ctx() ctx: ServiceContext, @Root() { depotId }: Equipment): Promise<Depot | null> | null {
    return depotId === null ? null : findById(ctx, Depot, depotId);
  }

  @FieldResolver(() => Boolean, { description: '超过检验日期 / the next inspection is overdue' })
  inspectionOverdue(@Ctx() ctx: ServiceContext, @Root() equipment: Equipment): boolean {
    return isPast(equipment.nextInspectionOn, todayOf(ctx, equipment));
  }

  @FieldResolver(() => DateTime, { description: '应再次核实的时间，过后即为过期 / when it has to be confirmed again' })
  confirmDueAt(@Ctx() ctx: ServiceContext, @Root() { confirmedAt }: Equipment): Date {
    return confirmDueAt(ctx, 'EQUIPMENT', confirmedAt);
  }
}
