import { change } from '@outpost/shared/change';
import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { badInput } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { findById, getById, listQuery } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isPast } from '../dates.ts';
import { Depot } from '../depots/depot.entity.ts';
import { patchOf } from '../patch.ts';
import { todayOf } from '../today.ts';
import { recordStockMovement } from './record-stock-movement.ts';
import { RecordStockMovementInput, StockItemFilter, TransferStockInput, UpdateStockItemInput } from './stock.inputs.ts';
import { lastMovements } from './stock.queries.ts';
import { StockItem, StockItemConnection } from './stock-item.entity.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { transferStock } from './transfer-stock.ts';

@Resolver(() => StockItem)
export class StockResolver {
  @Query(() => StockItemConnection, { description: '库存（预案 6.2）' })
  stockItems(
    @Ctx() ctx: ServiceContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => StockItemFilter, { nullable: true }) filter?: StockItemFilter,
  ): Promise<Connection<StockItem>> {
    const query = listQuery(ctx, StockItem, filter, ['item', 'itemEn', 'code', 'lot']);
    if (filter?.depotId) {
      query.andWhere('r.depotId = :depotId', { depotId: requireId(filter.depotId, 'filter.depotId') });
    }
    if (filter?.categories) query.andWhere('r.category = any(:categories)', { categories: filter.categories });
    if (typeof filter?.belowMinimum === 'boolean') {
      query.andWhere(filter.belowMinimum ? 'r.balance < r.minimum' : 'r.balance >= r.minimum');
    }
    return paginate(query, page, { property: 'code', direction: 'ASC' });
  }

  @Mutation(() => StockItem, { description: '出入库、盘点（预案 6.2）' })
  async recordStockMovement(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RecordStockMovementInput) input: RecordStockMovementInput,
  ): Promise<StockItem> {
    authorise(ctx, 'stock:move');
    requireId(input.stockItemId, 'stockItemId');
    return recordStockMovement(ctx, input);
  }

  @Mutation(() => StockItem, { description: '调拨：一次办理调出、调入；答复为调出的物资 / answers what is left' })
  transferStock(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => TransferStockInput) input: TransferStockInput,
  ): Promise<StockItem> {
    authorise(ctx, 'stock:move');
    return transferStock(ctx, input);
  }

  @Mutation(() => StockItem)
  updateStockItem(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateStockItemInput) input: UpdateStockItemInput,
  ): Promise<StockItem> {
    authorise(ctx, 'resource:write');
    const { retired, ...patch } = patchOf(input, ['minimum', 'retired'], ['expiresOn', 'lot']);
    return change(ctx, (tx) =>
      tx.update(StockItem, input.id, input.expectedVersion, (current) => {
        if (retired && current.balance > 0) {
          throw badInput('retired', {
            zh: `尚有结存 ${current.balance} ${current.unit}，请先出库、调出或报废`,
            en: `there are ${current.balance} ${current.unitEn} left; issue, transfer or write them off first`,
          });
        }
        return { ...patch, ...(retired !== undefined && { retiredAt: retired ? ctx.now() : null }) };
      }),
    );
  }

  @FieldResolver(() => Depot)
  depot(@Ctx() ctx: ServiceContext, @Root() item: StockItem): Promise<Depot> {
    return getById(ctx, Depot, item.depotId, 'depotId');
  }

  @FieldResolver(() => Int, { description: '可用：结存减预留 / free to be taken' })
  available(@Root() { balance, reserved }: StockItem): number {
    return balance - reserved;
  }

  @FieldResolver(() => Boolean)
  belowMinimum(@Root() { balance, minimum }: StockItem): boolean {
    return balance < minimum;
  }

  @FieldResolver(() => Boolean)
  expired(@Ctx() ctx: ServiceContext, @Root() item: StockItem): boolean {
    return isPast(item.expiresOn, todayOf(ctx, item));
  }

  @FieldResolver(() => [StockMovement], { description: '出入库流水，新的在前 / newest first' })
  async movements(
    @Ctx() ctx: ServiceContext,
    @Root() item: StockItem,
    @Arg('first', () => Int, { defaultValue: 20, nullable: true }) first: number | null,
  ): Promise<StockMovement[]> {
    const limit = first ?? 20;
    if (limit < 0 || limit > 500) throw badInput('first', { zh: '应为 0–500', en: 'must be from 0 to 500' });
    const ids = await ctx
      .loader<string, string[]>(`movements:${limit}`, async (items) => {
        const byItem = await lastMovements(ctx.db, items, limit);
        return items.map((id) => byItem.get(id) ?? []);
      })
      .load(item.id);
    const movements = await Promise.all(ids.map((id) => findById(ctx, StockMovement, id)));
    return movements.filter((movement) => movement !== null);
  }
}
