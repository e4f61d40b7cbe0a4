import { Between, IdempotencyKey, RequiredText } from '@outpost/shared/validation';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Payer } from './cost-record.entity.ts';

@InputType({
  description: '调用、出库、征用至多填一项；都不填为其他费用 / at most one of dispatch, movement and requisition',
})
export class RecordCostInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ID, { nullable: true })
  dispatchId?: string | null;

  @Field(() => ID, { nullable: true })
  stockMovementId?: string | null;

  @Field(() => ID, { nullable: true })
  requisitionId?: string | null;

  @Field(() => Float)
  @Between(0.01, 1e11)
  amountYuan: number;

  @Field(() => Payer)
  payer: Payer;

  @Field(() => String)
  @RequiredText(120)
  payerName: string;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class CancelCostInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
