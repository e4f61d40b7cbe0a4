import { confirmDueAt } from '@outpost/shared/confirmation';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, listQuery } from '@outpost/shared/lookup';
import { DateTime } from '@outpost/shared/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Unit } from '../external/unit.ts';
import { Shelter, ShelterConnection } from './shelter.entity.ts';
import { ShelterFilter } from './shelter.inputs.ts';
import { RECEIVING } from './shelter-states.ts';

@Resolver(() => Shelter)
export class ShelterResolver {
  @Query(() => Shelter, { nullable: true })
  shelter(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Shelter | null> {
    return findById(ctx, Shelter, requireId(id));
  }

  @Query(() => ShelterConnection, { description: '应急避难场所（预案 6.11）' })
  shelters(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ShelterFilter, { nullable: true }) filter?: ShelterFilter,
  ): Promise<Connection<Shelter>> {
    const query = listQuery(ctx, Shelter, filter, ['name', 'nameEn', 'code']);
    if (filter?.states) query.andWhere('r.state = any(:states)', { states: filter.states });
    if (filter?.township) query.andWhere('r.township = :township', { township: filter.township });
    if (filter?.withRoom != null) {
      query.andWhere('(r.state = any(:receiving) and r.capacity > r.occupancy) = :withRoom', {
        receiving: RECEIVING,
        withRoom: filter.withRoom,
      });
    }
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @FieldResolver(() => Unit, { nullable: true, description: '管理单位 / the unit that manages it' })
  unit(@Root() { unitId }: Shelter): Unit | null {
    return unitId ? { id: unitId } : null;
  }

  @FieldResolver(() => Int, { description: '余量（人），超容时为 0 / people it can still take; 0 when above capacity' })
  room(@Root() { capacity, occupancy }: Shelter): number {
    return Math.max(0, capacity - occupancy);
  }

  @FieldResolver(() => DateTime, { description: '应再次核实的时间，过后即为过期 / when it has to be confirmed again' })
  confirmDueAt(@Ctx() ctx: ServiceContext, @Root() { confirmedAt }: Shelter): Date {
    return confirmDueAt(ctx, 'SHELTER', confirmedAt);
  }
}
