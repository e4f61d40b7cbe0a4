import { type Change, change } from '@outpost/shared/change';
import { changedFields } from '@outpost/shared/changed-fields';
import type { ServiceContext } from '@outpost/shared/context';
import { createOnce } from '@outpost/shared/create-once';
import { notFound } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { Incident } from '../incidents/incident.entity.ts';
import { OPEN_STATES, requireChangeable } from '../incidents/incident-states.ts';
import { Unit } from '../units/unit.entity.ts';
import { DueBasis, Task } from './task.entity.ts';
import type { AddTaskInput, AdvanceTaskInput, AssignTaskInput } from './task.inputs.ts';
import { lateAtOf } from './task-clock.ts';
import { requireTaskStep, TaskState } from './task-states.ts';

const CLAUSE = '4.4';

async function requireOwner({ ctx, manager }: Change, id: string | null | undefined): Promise<void> {
  if (!id) return;
  const found = await manager.existsBy(Unit, { id: requireId(id, 'ownerUnitId'), county: ctx.county });
  if (!found) throw notFound('Unit', id, 'ownerUnitId');
}

/** Its state decides whether a task is in its phase, so it must not change meanwhile. */
async function lockIncident(tx: Change, id: string, field?: string): Promise<Incident> {
  const incident = await tx.lock(Incident, id, field);
  requireChangeable(incident.state, CLAUSE);
  return incident;
}

/** A task that a person sets beside the checklists. The same key sets one. */
export function addTask(ctx: ServiceContext, input: AddTaskInput): Promise<Task> {
  return createOnce(ctx, Task, 'addTask', input, async (tx) => {
    const incident = await lockIncident(tx, input.incidentId, 'incidentId');
    await requireOwner(tx, input.ownerUnitId);
    const phase = OPEN_STATES.includes(incident.state) ? 'RESPONSE' : 'RECOVERY';
    const [state, dueAt] = [TaskState.TODO, input.dueAt ?? null];
    return tx.create(
      Task,
      {
        incidentId: incident.id,
        checklistId: null,
        demo: incident.demo,
        ordinal: 0,
        clause: null,
        title: input.title.trim(),
        titleEn: null,
        phase,
        obligatory: false,
        ownerRole: null,
        ownerUnitId: input.ownerUnitId ?? null,
        workGroup: input.workGroup ?? null,
        ownerName: input.ownerName?.trim() || null,
        dueAt,
        dueBasis: dueAt && DueBasis.PERSON,
        state,
        doneAt: null,
        stepsTaken: [],
        lateAt: lateAtOf({ state, dueAt, phase }, incident.state),
      },
      { incidentId: incident.id },
    );
  });
}

/** Changes a task of an incident that is not closed; `lateAt` follows from what the task is afterwards. */
async function changeTask(
  tx: Change,
  { id, expectedVersion }: { id: string; expectedVersion: number },
  operation: string,
  patch: (task: Task) => Partial<Task>,
): Promise<Task> {
  const { incidentId } = await tx.get(Task, id);
  const incident = await lockIncident(tx, incidentId);
  return tx.update(
    Task,
    id,
    expectedVersion,
    (current) => {
      const values = patch(current);
      return { ...values, lateAt: lateAtOf({ ...current, ...values }, incident.state) };
    },
    { operation, incidentId },
  );
}

/** Who does it, and until when. */
export function assignTask(ctx: ServiceContext, input: AssignTaskInput): Promise<Task> {
  const { id: _id, expectedVersion: _version, ...given } = input;
  const named = changedFields(given, ['ownerUnitId', 'workGroup', 'ownerName', 'dueAt']);
  const due = 'dueAt' in named ? { dueBasis: named.dueAt ? DueBasis.PERSON : null } : {};
  return change(ctx, async (tx) => {
    await requireOwner(tx, input.ownerUnitId);
    return changeTask(tx, input, 'ASSIGNED', () => ({ ...named, ...due }) as Partial<Task>);
  });
}

/** Takes a task on, with its evidence; back or aside with a reason. */
export function advanceTask(ctx: ServiceContext, input: AdvanceTaskInput): Promise<Task> {
  const note = input.note?.trim() || null;
  const { to } = input;
  const step = (task: Task): Partial<Task> => {
    requireTaskStep(task, to, note);
    const now = ctx.now();
    const taken = { state: to, at: now.toISOString(), actorName: ctx.claims.actor.name, note };
    return { state: to, doneAt: to === TaskState.DONE ? now : null, stepsTaken: [...task.stepsTaken, taken] };
  };
  return change(ctx, (tx) => changeTask(tx, input, to, step));
}
