import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ActivationAuthority } from '../response/activation-rule.ts';
import { EndConditionKind } from './end-conditions.ts';

@InputType()
export class ConfirmEndConditionInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => EndConditionKind)
  condition: EndConditionKind;

  @Field(() => String, { description: '确认人 / who confirms it' })
  @RequiredText(60)
  confirmedBy: string;

  @Field(() => String, { description: '依据 / what shows it' })
  @RequiredText(1000)
  evidence: string;
}

@InputType()
export class WithdrawEndConditionInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class EndResponseInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ActivationAuthority, { description: '宣布终止的主体，须为启动响应者 / who started the response' })
  authority: ActivationAuthority;

  @Field(() => ID, { description: '批准终止的席位：现场指挥；未设现场指挥部的为总指挥 / the seat that approves' })
  approvedBySeatId: string;

  @Field(() => String, { nullable: true })
  @OptionalText(2000)
  statement?: string | null;
}
