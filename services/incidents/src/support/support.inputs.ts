import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SupportState } from './support-states.ts';

@InputType()
export class RequestSupportInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ID, { description: '上级单位、周边县市或人民武装部' })
  unitId: string;

  @Field(() => String, { description: '所需力量、装备、物资' })
  @RequiredText(2000)
  need: string;

  @Field(() => String)
  @RequiredText(1000)
  reason: string;

  @Field(() => String, { nullable: true, description: '文号' })
  @OptionalText(100)
  document?: string | null;
}

@InputType()
export class AdvanceSupportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => SupportState)
  to: SupportState;

  @Field(() => String, { nullable: true, description: '答复人、力量等；未同意或撤回时为原因' })
  @OptionalText(1000)
  note?: string | null;

  @Field(() => DateTime, { nullable: true, description: '预计到达时间' })
  expectedAt?: Date | null;
}
