import type { Change } from '@outpost/shared/change';
import { Handover } from '../command/handover.entity.ts';
import { CasualtyUpdate } from '../grading/casualty-update.entity.ts';
import { SeverityGrading } from '../grading/severity-grading.entity.ts';
import type { Incident } from '../incidents/incident.entity.ts';
import { findLeadUnit } from '../lead-unit/find-lead-unit.ts';
import { planOf } from '../plan.ts';
import { readClocks } from '../report-clock/clock-rule.ts';
import { clockFacts } from '../report-clock/report-clock.queries.ts';
import { ResponseActivation } from '../response/response-activation.entity.ts';
import { Suspension } from '../suspension/suspension.entity.ts';
import { Task } from '../tasks/task.entity.ts';
import { readTaskClock } from '../tasks/task-clock.ts';
import { TaskState } from '../tasks/task-states.ts';
import { Termination } from '../termination/termination.entity.ts';
import type { EvaluationFacts } from './draft-evaluation.ts';
import { costsOf, forcesOf } from './known-forces.queries.ts';

/** Reads what an incident's evaluation is drafted from: a fixed number of queries, whatever happened. */
export async function evaluationFacts(tx: Change, incident: Incident): Promise<EvaluationFacts> {
  const { ctx, manager } = tx;
  const plan = planOf(ctx, incident.county);
  const oldestFirst = { where: { incidentId: incident.id }, order: { at: 'ASC', id: 'ASC' } } as const;
  const [facts] = await clockFacts(manager, [incident]);
  const tasks = await manager.findBy(Task, { incidentId: incident.id });
  const leadUnit = await findLeadUnit(tx, incident);
  const [termination] = await manager.find(Termination, oldestFirst);
  const now = ctx.now();
  return {
    incident,
    leadUnit: leadUnit?.name ?? null,
    casualties: await manager.find(CasualtyUpdate, oldestFirst),
    gradings: await manager.find(SeverityGrading, oldestFirst),
    activations: await manager.find(ResponseActivation, oldestFirst),
    handovers: await manager.find(Handover, oldestFirst),
    suspensions: await manager.find(Suspension, oldestFirst),
    termination: termination ?? null,
    conditionNames: new Map(plan.endConditions.conditions.map(({ condition, text }) => [condition, text])),
    clocks: facts ? readClocks(plan.reportClock.clocks, facts, now) : [],
    tasks: {
      total: tasks.length,
      done: tasks.filter(({ state }) => state === TaskState.DONE).length,
      late: tasks.filter((task) => (readTaskClock(task, now).secondsLate ?? 0) > 0).length,
    },
    forces: await forcesOf(manager, incident.id),
    costs: await costsOf(manager, incident.id),
  };
}
