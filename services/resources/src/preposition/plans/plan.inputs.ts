import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WhatIfInput } from '../cover/coverage.inputs.ts';
import { MAX_MINUTES } from '../demand/demand-point.inputs.ts';
import { PlanState } from './plan-state.ts';

@InputType()
export class PrepositionPlanFilter extends ListFilterInput {
  @Field(() => [PlanState], { nullable: true })
  states?: PlanState[];
}

@InputType({ description: '保存假设或测算结果为方案草案 / keeps a what-if or a proposal' })
export class SavePrepositionPlanInput extends WhatIfInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string | null;

  @Field(() => String, { nullable: true, description: '季节代码；不填为全年' })
  @RequiredText(40)
  season?: string | null;

  @Field(() => Int, { nullable: true, description: '统一的到场目标（分钟） / one target for all points' })
  @Between(1, MAX_MINUTES)
  minutes?: number | null;

  @Field(() => ID, { nullable: true, description: '所依据的测算 / the proposal that it comes from' })
  proposalId?: string | null;
}

@InputType({ description: '未给出的不变 / what is absent stays' })
export class UpdatePrepositionPlanInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100)
  name?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string | null;

  @Field(() => Boolean, { nullable: true, description: '弃用草案 / gives a draft up' })
  retired?: boolean;
}

@InputType()
export class OrderPrepositionPlanInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}
