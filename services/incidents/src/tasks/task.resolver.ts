import { type Connection, PageArgs, paginate } from '@outpost/shared/connection';
import type { ServiceContext } from '@outpost/shared/context';
import { requireId } from '@outpost/shared/ids';
import { findById, findChildren, listQuery } from '@outpost/shared/lookup';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { Checklist } from './checklist.entity.ts';
import { Task, TaskConnection, TaskStep } from './task.entity.ts';
import { readTaskClock } from './task-clock.ts';
import { ownerOf } from './task-owner.ts';
import { NEXT, TaskState } from './task-states.ts';

@Resolver(() => Task)
export class TaskResolver {
  @Query(() => Task, { nullable: true })
  task(@Ctx() ctx: ServiceContext, @Arg('id', () => ID) id: string): Promise<Task | null> {
    return findById(ctx, Task, requireId(id));
  }

  @Query(() => TaskConnection, { description: '超时未办的任务，超时最久的在前 / the longest overdue first' })
  lateTasks(@Ctx() ctx: ServiceContext, @Args(() => PageArgs) page: PageArgs): Promise<Connection<Task>> {
    const query = listQuery(ctx, Task, undefined, []).andWhere('r.lateAt < :now', { now: ctx.now() });
    return paginate(query, page, { property: 'lateAt', direction: 'ASC' });
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: Task): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }

  @FieldResolver(() => Checklist, { nullable: true, description: '所属清单；自设任务为空' })
  checklist(@Ctx() ctx: ServiceContext, @Root() { checklistId }: Task): Promise<Checklist | null> | null {
    return checklistId === null ? null : findById(ctx, Checklist, checklistId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: '责任单位：指定的，或预案规定的' })
  owner(@Ctx() ctx: ServiceContext, @Root() task: Task): Promise<Unit | null> {
    return ownerOf(ctx, task);
  }

  @FieldResolver(() => [TaskState], { description: '可转入的状态 / where it may go from here' })
  nextStates(@Root() { state, obligatory }: Task): TaskState[] {
    return NEXT[state].filter((to) => !(obligatory && to === TaskState.NOT_NEEDED));
  }

  @FieldResolver(() => [TaskStep], { description: '各步的人、时间和办理情况，先后为序 / oldest first' })
  steps(@Root() { stepsTaken }: Task): TaskStep[] {
    return stepsTaken.map((step) => ({ ...step, at: new Date(step.at) }));
  }

  @FieldResolver(() => Boolean, { description: '已超时，或超时办结 / overdue, or done late' })
  late(@Ctx() ctx: ServiceContext, @Root() task: Task): boolean {
    return readTaskClock(task, ctx.now()).late;
  }

  @FieldResolver(() => Int, { nullable: true })
  secondsLeft(@Ctx() ctx: ServiceContext, @Root() task: Task): number | null {
    return readTaskClock(task, ctx.now()).secondsLeft;
  }

  @FieldResolver(() => Int, { nullable: true })
  secondsLate(@Ctx() ctx: ServiceContext, @Root() task: Task): number | null {
    return readTaskClock(task, ctx.now()).secondsLate;
  }
}

@Resolver(() => Checklist)
export class ChecklistResolver {
  @FieldResolver(() => [Task])
  tasks(@Ctx() ctx: ServiceContext, @Root() { id }: Checklist): Promise<Task[]> {
    return findChildren(ctx, Task, 'checklistId', id, { ordinal: 'ASC' });
  }

  @FieldResolver(() => Incident, { nullable: true })
  incident(@Ctx() ctx: ServiceContext, @Root() { incidentId }: Checklist): Promise<Incident | null> {
    return findById(ctx, Incident, incidentId);
  }
}

@Resolver(() => Incident)
export class IncidentTaskResolver {
  @FieldResolver(() => [Checklist], { description: '处置清单，先后为序（预案 4.3–4.6、5.1–5.5）' })
  checklists(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Checklist[]> {
    return findChildren(ctx, Checklist, 'incidentId', id, { createdAt: 'ASC', id: 'ASC' });
  }

  @FieldResolver(() => [Task], { description: '全部任务，含自设任务 / all tasks, own ones too' })
  tasks(@Ctx() ctx: ServiceContext, @Root() { id }: Incident): Promise<Task[]> {
    return findChildren(ctx, Task, 'incidentId', id, { createdAt: 'ASC', checklistId: 'ASC', ordinal: 'ASC' });
  }
}
