import { RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class BeginRecoveryInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { description: '善后工作计划 / the plan for the aftermath' })
  @RequiredText(4000)
  plan: string;

  @Field(() => ID, {
    nullable: true,
    description: '组织实施的乡镇，默认事发地乡镇 / the township of the scene unless given',
  })
  unitId?: string | null;
}

@InputType()
export class ReopenIncidentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
