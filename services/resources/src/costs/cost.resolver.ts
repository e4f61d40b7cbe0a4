import type { ServiceContext } from '@outpost/shared/context';
import { findById, findChildren } from '@outpost/shared/lookup';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Dispatch } from '../dispatches/dispatch.entity.ts';
import { Incident, incidentOf } from '../external/incident.ts';
import { StockMovement } from '../stock/stock-movement.entity.ts';
import { CancelCostInput, RecordCostInput } from './cost.inputs.ts';
import { CostRecord, IncidentCosts } from './cost-record.entity.ts';
import { cancelCost, recordCost } from './record-cost.ts';
import { sumByPayer } from './sum-by-payer.ts';

@Resolver(() => CostRecord)
export class CostResolver {
  @Mutation(() => CostRecord, { description: '记录应急救援费用（预案 6.9）' })
  async recordCost(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RecordCostInput) input: RecordCostInput,
  ): Promise<CostRecord> {
    authorise(ctx, 'cost:record');
    return recordCost(ctx, input);
  }

  @Mutation(() => CostRecord, { description: '作废一条费用记录，记录保留' })
  async cancelCost(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => CancelCostInput) input: CancelCostInput,
  ): Promise<CostRecord> {
    authorise(ctx, 'cost:record');
    return cancelCost(ctx, input);
  }

  @FieldResolver(() => Boolean)
  cancelled(@Root() { retiredAt }: CostRecord): boolean {
    return retiredAt !== null;
  }

  @FieldResolver(() => Incident)
  incident(@Root() { incidentId }: CostRecord): Incident {
    return incidentOf(incidentId);
  }

  @FieldResolver(() => Dispatch, { nullable: true })
  async dispatch(@Ctx() ctx: ServiceContext, @Root() { dispatchId }: CostRecord): Promise<Dispatch | null> {
    return dispatchId === null ? null : findById(ctx, Dispatch, dispatchId);
  }

  @FieldResolver(() => StockMovement, { nullable: true })
  async stockMovement(
    @Ctx() ctx: ServiceContext,
    @Root() { stockMovementId }: CostRecord,
  ): Promise<StockMovement | null> {
    return stockMovementId === null ? null : findById(ctx, StockMovement, stockMovementId);
  }
}

@Resolver(() => Incident)
export class IncidentCostResolver {
  @FieldResolver(() => IncidentCosts, { nullable: true, description: '应急救援费用（预案 6.9）' })
  async costs(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<IncidentCosts> {
    const records = await findChildren(ctx, CostRecord, 'incidentId', id, { recordedAt: 'ASC', id: 'ASC' });
    const inScope = records.filter(({ county }) => county.startsWith(ctx.claims.scope));
    return Object.assign(new IncidentCosts(), { records: inScope, ...sumByPayer(inScope) });
  }
}
