import type { Change } from '@outpost/shared/change';
import type { DemoIncident } from '../county/county-files.ts';
import { Task } from './task.entity.ts';
import { TaskState } from './task-states.ts';

/** Items of checklists as they would have been done, at the clock of `tx`. */
export async function loadDemoTasks(tx: Change, incidentId: string, given: DemoIncident['done'][number]) {
  const at = tx.ctx.now();
  for (const clause of given.items) {
    const { id } = await tx.manager.findOneByOrFail(Task, { incidentId, clause });
    const step = { state: TaskState.DONE, at: at.toISOString(), actorName: tx.ctx.claims.actor.name, note: given.note };
    await tx.update(
      Task,
      id,
      null,
      { state: TaskState.DONE, doneAt: at, stepsTaken: [step], lateAt: null },
      { operation: TaskState.DONE, incidentId },
    );
  }
}
