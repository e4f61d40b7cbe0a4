import type { ServiceContext } from '@outpost/shared/context';
import { getById } from '@outpost/shared/lookup';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Incident, incidentOf } from '../external/incident.ts';
import { StockItem } from './stock-item.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';

@Resolver(() => StockMovement)
export class StockMovementResolver {
  @FieldResolver(() => Incident, { nullable: true, description: '用于哪起事故 / for which incident' })
  incident(@Root() { incidentId }: StockMovement): Incident | null {
    return incidentId === null ? null : incidentOf(incidentId);
  }

  @FieldResolver(() => StockItem)
  stockItem(@Ctx() ctx: ServiceContext, @Root() { stockItemId }: StockMovement): Promise<StockItem> {
    return getById(ctx, StockItem, stockItemId, 'stockItemId');
  }
}
