import { RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { StandbyState } from './standby-states.ts';

@InputType()
export class StandbyOrderFilter {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(1000, { message: '至多 1000 个\u0000at most 1000' })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  warningId?: string;

  @Field(() => ID, { nullable: true })
  teamId?: string;

  @Field(() => [StandbyState], { nullable: true })
  states?: StandbyState[];
}

@InputType()
export class ConfirmStandbyInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType()
export class StandDownInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
