import { dayIn } from '@outpost/shared/calendar';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { locate } from '@outpost/shared/geo/position';
import { requirePast } from '@outpost/shared/validation';
import { CommandAuthority } from '../command/command-terms.ts';
import { gradeSeverity } from '../grading/grade-severity.ts';
import { PlanCondition } from '../grading/plan-condition.ts';
import { recordFigures, recordGrading } from '../grading/record-grading.ts';
import { gradeWith } from '../grading/regrade.ts';
import { GradingBasis } from '../grading/severity-grading.entity.ts';
import { leadUnitOf } from '../lead-unit/lead-unit.ts';
import { planOf } from '../plan.ts';
import { requireSituation, situationOf } from '../report-clock/situation.ts';
import { receiveCall } from '../report-clock/write-report.ts';
import { Incident } from './incident.entity.ts';
import type { CasualtiesInput, ReportIncidentInput } from './incident.inputs.ts';
import { nearestTownship } from './incident.queries.ts';
import { IncidentState } from './incident-states.ts';

export const NO_CASUALTIES: CasualtiesInput = {
  deaths: 0,
  missing: 0,
  trapped: 0,
  seriouslyInjured: 0,
  minorInjured: 0,
  directLossYuan: 0,
};

/** `BC-20261124`: the county's prefix and the day in the county's own time. */
export const codeSeries = (prefix: string, timeZone: string, at: Date): string =>
  `${prefix}-${dayIn(timeZone, at).replaceAll('-', '')}`;

/** 接报 (4.1): a new incident, graded, with its place checked and a code of the day. The same key makes one incident. */
export function reportIncident(ctx: ServiceContext, input: ReportIncidentInput): Promise<Incident> {
  const profile = countyProfile(ctx);
  const plan = planOf(ctx);
  const scope = input.scope ?? null;
  const { category } = input;
  const alsoCategories = [...new Set(input.alsoCategories ?? [])].filter((one) => one !== category);
  leadUnitOf(plan.leadUnits, { category, scope, alsoCategories });
  const now = ctx.now();
  requirePast(input.occurredAt, now, 'occurredAt');
  const point = locate(input.position, profile.surroundings);
  const casualties = { ...NO_CASUALTIES, ...input.casualties };
  const { severity } = gradeSeverity(casualties, plan.grading);
  const situation = situationOf(input);
  return createOnce(ctx, Incident, 'reportIncident', input, async (tx) => {
    const id = tx.newId();
    await requireSituation(tx, { ...situation, occurredAt: input.occurredAt });
    const incident = await tx.create(
      Incident,
      {
        ...casualties,
        id,
        code: await tx.nextCode(codeSeries(profile.codePrefix, profile.timeZone, now)),
        title: input.title.trim(),
        category,
        scope,
        alsoCategories,
        namedLeadUnitId: null,
        state: IncidentState.REPORTED,
        ...gradeWith(severity, null),
        planConditions: [...new Set(input.planConditions ?? [PlanCondition.WITHIN_COUNTY])],
        responseLevel: null,
        archiveUnitId: null,
        commandAuthority: CommandAuthority.COUNTY,
        mergedIntoId: null,
        occurredAt: input.occurredAt,
        reportedAt: now,
        point,
        givenPosition: input.position,
        address: input.address ?? null,
        township: await nearestTownship(tx, point),
        summary: input.summary.trim(),
        reporterName: input.reporterName ?? null,
        reporterPhone: input.reporterPhone ?? null,
        casualtiesKnown: input.casualties !== undefined,
        ...situation,
      },
      { operation: 'REPORTED', incidentId: id },
    );
    await recordFigures(tx, incident, true, '初报');
    await recordGrading(tx, incident, GradingBasis.RULE, '初报定级');
    if (input.fromAccidentUnit) await receiveCall(tx, incident);
    return incident;
  });
}
