import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Payer } from '../costs/cost-record.entity.ts';
import { RequisitionKind } from './requisition.entity.ts';
import { RequisitionState } from './requisition-states.ts';

@InputType()
export class RequisitionFilter {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(1000, { message: '至多 1000 个\u0000at most 1000' })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  incidentId?: string;

  @Field(() => [RequisitionState], { nullable: true })
  states?: RequisitionState[];
}

@InputType()
export class DecideRequisitionInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => RequisitionKind)
  kind: RequisitionKind;

  @Field(() => String)
  @RequiredText(200)
  item: string;

  @Field(() => Int)
  @Between(1, 1_000_000)
  quantity: number;

  @Field(() => String)
  @RequiredText(20)
  unit: string;

  @Field(() => String)
  @RequiredText(60)
  decisionNumber: string;

  @Field(() => String)
  @RequiredText(120)
  authority: string;

  @Field(() => String)
  @RequiredText(120)
  ownerName: string;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  ownerPhone?: string | null;

  @Field(() => Date)
  periodFrom: Date;

  @Field(() => Date, { nullable: true })
  periodUntil?: Date | null;
}

@InputType({ description: '交付、返还、毁损灭失需填状况；补偿需填金额和承担方' })
export class AdvanceRequisitionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => RequisitionState)
  to: RequisitionState;

  @Field(() => String, { nullable: true, description: '交付时或返还时状况' })
  @OptionalText(1000)
  condition?: string | null;

  @Field(() => Float, { nullable: true })
  compensationYuan?: number | null;

  @Field(() => Payer, { nullable: true })
  payer?: Payer | null;

  @Field(() => String, { nullable: true })
  @OptionalText(120)
  payerName?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  note?: string | null;
}
