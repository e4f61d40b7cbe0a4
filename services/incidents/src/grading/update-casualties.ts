import type { Change } from '@outpost/shared/change';
import { countyProfile } from '@outpost/shared/county-load';
import { Incident } from '../incidents/incident.entity.ts';
import { requireChangeable } from '../incidents/incident-states.ts';
import { planOf } from '../plan.ts';
import { gradeSeverity } from './grade-severity.ts';
import type { AdjustSeverityInput, UpdateCasualtiesInput } from './grading.inputs.ts';
import { recordFigures, recordGrading } from './record-grading.ts';
import { gradesAnew, gradeWith, requireMayAdjust } from './regrade.ts';
import { GradingBasis } from './severity-grading.entity.ts';
import { regradeWindowDays } from './window.ts';

/** `expectedVersion` is null where the caller holds the incident already. */
type UpdateCasualties = Omit<UpdateCasualtiesInput, 'expectedVersion'> & { expectedVersion: number | null };

/** New figures grade the incident anew within the window, later they are recorded only (1.5; Order 493, article 13). */
export async function updateCasualties(tx: Change, input: UpdateCasualties): Promise<Incident> {
  const { id, expectedVersion, casualties, reason } = input;
  const { grading, categories } = planOf(tx.ctx);
  const { timeZone } = countyProfile(tx.ctx);
  const rule = gradeSeverity(casualties, grading).severity;
  let graded = true;
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireChangeable(current.state, '1.5');
      const days = regradeWindowDays(categories, current.category);
      graded = gradesAnew(tx.ctx.now(), current.occurredAt, days, timeZone);
      return { ...casualties, casualtiesKnown: true, ...(graded && gradeWith(rule, current.raisedSeverity)) };
    },
    { operation: 'CASUALTIES_UPDATED', incidentId: id },
  );
  await recordFigures(tx, incident, graded, reason);
  if (graded) await recordGrading(tx, incident, GradingBasis.RULE, reason);
  return incident;
}

/** A commander raises the grade above the rule, or takes that back (1.5). */
export async function adjustSeverity(tx: Change, input: AdjustSeverityInput): Promise<Incident> {
  const { id, expectedVersion, severity, reason } = input;
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireChangeable(current.state, '1.5');
      requireMayAdjust(severity, current);
      return gradeWith(current.ruleSeverity, severity);
    },
    { operation: 'SEVERITY_ADJUSTED', incidentId: id },
  );
  await recordGrading(tx, incident, GradingBasis.COMMANDER, reason);
  return incident;
}
