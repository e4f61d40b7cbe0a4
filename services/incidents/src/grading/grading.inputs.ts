import { RequiredList, RequiredText } from '@outpost/shared/validation';
import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CasualtiesInput } from '../incidents/incident.inputs.ts';
import { PlanCondition } from './plan-condition.ts';
import { Severity } from './severity.ts';

@InputType()
export class UpdateCasualtiesInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => CasualtiesInput)
  @ValidateNested()
  casualties: CasualtiesInput;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class AdjustSeverityInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => Severity)
  severity: Severity;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class RecordPlanConditionsInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => [PlanCondition])
  @RequiredList()
  planConditions: PlanCondition[];
}
