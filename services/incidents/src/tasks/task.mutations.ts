import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Task } from './task.entity.ts';
import { AddTaskInput, AdvanceTaskInput, AssignTaskInput } from './task.inputs.ts';
import { addTask, advanceTask, assignTask } from './write-task.ts';

@Resolver(() => Task)
export class TaskMutations {
  @Mutation(() => Task, { description: '自设任务' })
  async addTask(@Ctx() ctx: ServiceContext, @Arg('input', () => AddTaskInput) input: AddTaskInput): Promise<Task> {
    authorise(ctx, 'task:assign');
    return addTask(ctx, input);
  }

  @Mutation(() => Task, { description: '指定责任单位、责任人和时限' })
  async assignTask(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AssignTaskInput) input: AssignTaskInput,
  ): Promise<Task> {
    authorise(ctx, 'task:assign');
    return assignTask(ctx, input);
  }

  @Mutation(() => Task, { description: '推进任务；不需要或重新打开须说明理由（预案 4.3、4.4、4.6、5.1–5.5）' })
  async advanceTask(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => AdvanceTaskInput) input: AdvanceTaskInput,
  ): Promise<Task> {
    authorise(ctx, 'task:advance');
    return advanceTask(ctx, input);
  }
}
