import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class DraftEvaluationInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;
}

@InputType()
export class UpdateEvaluationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100_000)
  text?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(10_000)
  lessons?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(10_000)
  suggestions?: string | null;
}

@InputType()
export class SubmitEvaluationInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { description: '上报人 / who reports it to the headquarters' })
  @RequiredText(60)
  submittedBy: string;
}
