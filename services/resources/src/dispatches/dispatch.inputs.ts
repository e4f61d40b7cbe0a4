import { PositionInput } from '@outpost/shared/geo/position';
import { IdempotencyKey, OptionalText } from '@outpost/shared/validation';
import { ArrayMaxSize } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DispatchState } from './dispatch-states.ts';

@InputType()
export class DispatchFilter {
  @Field(() => [ID], { nullable: true })
  @ArrayMaxSize(1000, { message: '至多 1000 个\u0000at most 1000' })
  ids?: string[];

  @Field(() => ID, { nullable: true })
  incidentId?: string;

  @Field(() => Boolean, { nullable: true, description: '是否仍在执行 / still under way, or not' })
  active?: boolean;
}

@InputType({ description: '队伍、设备填其一 / one of team and machine' })
export class RequestDispatchInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => PositionInput)
  destination: PositionInput;

  @Field(() => ID, { nullable: true })
  teamId?: string | null;

  @Field(() => ID, { nullable: true })
  equipmentId?: string | null;

  @Field(() => ID, { nullable: true, description: '用于满足哪项需求 / which need it is for' })
  needId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  task?: string | null;
}

@InputType()
export class ApproveDispatchInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string | null;
}

@InputType()
export class AdvanceDispatchInput extends ApproveDispatchInput {
  @Field(() => DispatchState)
  to: DispatchState;
}
