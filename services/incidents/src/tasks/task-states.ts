import { badInput, planRule } from '@outpost/shared/errors';
import { registerEnumType } from 'type-graphql';

export enum TaskState {
  TODO = 'TODO',
  IN_PROGRESS = 'IN_PROGRESS',
  DONE = 'DONE',
  NOT_NEEDED = 'NOT_NEEDED',
}
registerEnumType(TaskState, { name: 'TaskState', description: '待办、进行中、已完成、不需要' });

/** From each state, where a task may go; back only with a reason. */
export const NEXT: Record<TaskState, readonly TaskState[]> = {
  TODO: [TaskState.IN_PROGRESS, TaskState.DONE, TaskState.NOT_NEEDED],
  IN_PROGRESS: [TaskState.DONE, TaskState.NOT_NEEDED],
  DONE: [TaskState.IN_PROGRESS],
  NOT_NEEDED: [TaskState.TODO],
};

export const OPEN_TASKS: readonly TaskState[] = [TaskState.TODO, TaskState.IN_PROGRESS];

const NAME: Record<TaskState, string> = {
  TODO: '待办',
  IN_PROGRESS: '进行中',
  DONE: '已完成',
  NOT_NEEDED: '不需要',
};

interface Step {
  state: TaskState;
  /** Whether the plan leaves no choice. */
  obligatory: boolean;
  clause: string | null;
}

/**
 * Refuses a step that the table does not have, one back or aside without a reason, and to leave out what the plan
 * does not leave open.
 */
export function requireTaskStep({ state: from, obligatory, clause }: Step, to: TaskState, note: string | null): void {
  if (!NEXT[from].includes(to)) {
    throw planRule(
      clause ?? '4.4',
      {
        zh: `任务${NAME[from]}，不能转为“${NAME[to]}”`,
        en: `a task that is ${from} cannot become ${to}`,
      },
      { field: 'to', from, to, allowed: NEXT[from] },
    );
  }
  if (to === TaskState.NOT_NEEDED && obligatory) {
    throw planRule(
      clause ?? '4.4',
      { zh: '预案要求必须完成，不能标为不需要', en: 'the plan asks for it; it cannot be left out' },
      { field: 'to' },
    );
  }
  const needsReason = to === TaskState.NOT_NEEDED || !OPEN_TASKS.includes(from);
  if (needsReason && !note?.trim()) {
    throw badInput('note', {
      zh: `转为“${NAME[to]}”须说明理由`,
      en: `say why it becomes ${to}`,
    });
  }
}
