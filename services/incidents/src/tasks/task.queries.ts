import { schemaOf } from '@outpost/shared/database';
import type { EntityManager } from 'typeorm';
import type { TaskPhase } from './checklist-table.ts';
import { OPEN_TASKS } from './task-states.ts';

/** Puts the open tasks of an incident on the late list's watch, or takes them off, as its phase begins and ends. */
export const watchTasks = (
  manager: EntityManager,
  incidentId: string,
  phases: readonly TaskPhase[],
): Promise<unknown> =>
  manager.query(
    `update ${schemaOf(manager)}.task
     set late_at = case when state = any($3) and phase = any($2) then due_at end
     where incident_id = $1
       and late_at is distinct from (case when state = any($3) and phase = any($2) then due_at end)`,
    [incidentId, phases, OPEN_TASKS],
  );
