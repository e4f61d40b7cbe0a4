import { OwnedBy, ownersOf } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Dispatch } from '../dispatches/dispatch.entity.ts';
import { yuanColumn } from '../money.ts';
import { StockItem } from '../stock/stock-item.entity.ts';
import { StockMovement } from '../stock/stock-movement.entity.ts';

export enum Payer {
  RESPONSIBLE_UNIT = 'RESPONSIBLE_UNIT',
  LOCAL_GOVERNMENT = 'LOCAL_GOVERNMENT',
}
registerEnumType(Payer, {
  name: 'Payer',
  description: '费用承担：事故责任单位；无力承担的由属地人民政府协调解决（预案 6.9）',
});

export enum CostKind {
  DISPATCH = 'DISPATCH',
  STOCK = 'STOCK',
  REQUISITION = 'REQUISITION',
  OTHER = 'OTHER',
}
registerEnumType(CostKind, { name: 'CostKind', description: '费用来源：调用、物资、征用、其他' });

/** 费用记录 (6.9): what one act of the rescue cost and who bears it. A wrong one is cancelled with a reason, and kept. */
@OwnedBy<CostRecord>(async ({ dispatchId, stockMovementId }, manager) => {
  if (dispatchId) return ownersOf(Dispatch, await manager.findOneByOrFail(Dispatch, { id: dispatchId }), manager);
  if (!stockMovementId) return {};
  const { stockItemId } = await manager.findOneByOrFail(StockMovement, { id: stockMovementId });
  return ownersOf(StockItem, await manager.findOneByOrFail(StockItem, { id: stockItemId }), manager);
})
@Directive('@key(fields: "id")')
@ObjectType({ description: '应急救援费用（预案 6.9） / what an act of the rescue cost, and who bears it' })
@Entity({ name: 'cost_record' })
export class CostRecord extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => CostKind)
  @Column({ type: 'text' })
  kind: CostKind;

  @Column({ type: 'uuid', nullable: true })
  dispatchId: string | null;

  @Column({ type: 'uuid', nullable: true })
  stockMovementId: string | null;

  @Column({ type: 'uuid', nullable: true })
  requisitionId: string | null;

  @Field(() => Float)
  @Column({ type: 'numeric', precision: 14, scale: 2, transformer: yuanColumn })
  amountYuan: number;

  @Field(() => Payer)
  @Column({ type: 'text' })
  payer: Payer;

  @Field(() => String, { description: '承担单位名称' })
  @Column({ type: 'text' })
  payerName: string;

  @Field(() => String, { description: '事由' })
  @Column({ type: 'text' })
  reason: string;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  recordedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  recordedBy: string;

  @Field(() => String, { nullable: true, description: '作废原因' })
  @Column({ type: 'text', nullable: true })
  cancelReason: string | null;
}

@ObjectType({ description: '按承担方汇总 / the sum that one payer bears' })
export class PayerSum {
  @Field(() => Payer)
  payer: Payer;

  @Field(() => String)
  payerName: string;

  @Field(() => Float)
  amountYuan: number;
}

@ObjectType({ description: '一起事故的费用（预案 6.9） / what an incident has cost so far' })
export class IncidentCosts {
  @Field(() => Float)
  totalYuan: number;

  @Field(() => [PayerSum])
  byPayer: PayerSum[];

  @Field(() => [CostRecord], { description: '含已作废的 / cancelled ones included' })
  records: CostRecord[];
}
