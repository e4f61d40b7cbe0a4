import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WorkGroup } from '../command/command-terms.ts';
import { TaskState } from './task-states.ts';

@InputType()
abstract class TaskAssignment {
  @Field(() => ID, { nullable: true, description: '责任单位' })
  ownerUnitId?: string | null;

  @Field(() => WorkGroup, { nullable: true, description: '负责的专项工作组（预案 2.1.5）' })
  workGroup?: WorkGroup | null;

  @Field(() => String, { nullable: true, description: '责任人，或名录外的责任单位' })
  @OptionalText(100)
  ownerName?: string | null;

  @Field(() => DateTime, { nullable: true, description: '完成时限' })
  dueAt?: Date | null;
}

@InputType({ description: '自设任务，不属清单 / a task beside the checklists' })
export class AddTaskInput extends TaskAssignment {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => String)
  @RequiredText(500)
  title: string;
}

@InputType({ description: '未填的不变，填空值的清空 / absent: unchanged, null: emptied' })
export class AssignTaskInput extends TaskAssignment {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType()
export class AdvanceTaskInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => TaskState)
  to: TaskState;

  @Field(() => String, { nullable: true, description: '办理情况、佐证；不需要或重新打开时为理由 / evidence or reason' })
  @OptionalText(2000)
  note?: string | null;
}
