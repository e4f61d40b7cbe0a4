import { OptionalText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AtMost } from '../cover/coverage.inputs.ts';
import { TransferState } from './transfer-states.ts';

@InputType()
export class EquipmentTransferFilter {
  @Field(() => [ID], { nullable: true })
  @AtMost(1000)
  ids?: string[];

  @Field(() => ID, { nullable: true })
  planId?: string;

  @Field(() => ID, { nullable: true })
  equipmentId?: string;

  @Field(() => Boolean, { nullable: true, description: '是否仍在执行 / still to be carried out, or not' })
  active?: boolean;
}

@InputType()
export class AdvanceTransferInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => TransferState)
  to: TransferState;

  @Field(() => String, { nullable: true, description: '说明；取消时必填 / needed to cancel' })
  @OptionalText(1000)
  note?: string | null;
}
