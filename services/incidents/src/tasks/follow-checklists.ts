import type { Change, Consequence, NewRecord } from '@outpost/shared/change';
import type { Incident } from '../incidents/incident.entity.ts';
import { planOf } from '../plan.ts';
import { Checklist } from './checklist.entity.ts';
import { type ChecklistRow, checklistsBegun, type TaskPhase } from './checklist-table.ts';
import { DueBasis, Task } from './task.entity.ts';
import { watchTasks } from './task.queries.ts';
import { inPhase, lateAtOf } from './task-clock.ts';
import { TaskState } from './task-states.ts';

const MINUTE = 60_000;

function tasksOf(
  { items, phase }: ChecklistRow,
  checklist: Checklist,
  incident: Incident,
  now: Date,
): NewRecord<Task>[] {
  return items.map(({ item, text, textEn, owner, ownerName, obligatory, dueMinutes }, index) => {
    const dueAt = dueMinutes === null ? null : new Date(now.getTime() + dueMinutes * MINUTE);
    const state = TaskState.TODO;
    return {
      incidentId: incident.id,
      checklistId: checklist.id,
      demo: incident.demo,
      ordinal: index + 1,
      clause: item,
      title: text,
      titleEn: textEn,
      phase,
      obligatory,
      ownerRole: owner,
      ownerUnitId: null,
      workGroup: null,
      ownerName,
      dueAt,
      dueBasis: dueAt && DueBasis.PROFILE,
      state,
      doneAt: null,
      stepsTaken: [],
      lateAt: lateAtOf({ state, dueAt, phase }, incident.state),
    };
  });
}

/** One checklist with its tasks, unless the incident has it: an incident that ends twice has one recovery list. */
async function begin(tx: Change, row: ChecklistRow, incident: Incident): Promise<void> {
  const { list, clause, name, nameEn } = row;
  if (await tx.manager.existsBy(Checklist, { incidentId: incident.id, list })) return;
  await tx.createWithParts(
    Checklist,
    { incidentId: incident.id, demo: incident.demo, list, clause, name, nameEn },
    Task,
    (checklist) => tasksOf(row, checklist, incident, tx.ctx.now()),
    { operation: 'BEGUN', incidentId: incident.id },
  );
}

const PHASES: readonly TaskPhase[] = ['RESPONSE', 'RECOVERY'];

/** What follows for the checklists (4.3-4.6, 5.1-5.5) from each change of an incident. */
export const followChecklists: Consequence<Incident> = async (tx, incident, before) => {
  const { checklists } = planOf(tx.ctx, incident.county).checklists;
  for (const row of checklistsBegun(checklists, incident, before)) await begin(tx, row, incident);
  if (!before || before.state === incident.state) return;
  await watchTasks(
    tx.manager,
    incident.id,
    PHASES.filter((phase) => inPhase(phase, incident.state)),
  );
};
