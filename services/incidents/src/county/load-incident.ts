import { Change } from '@outpost/shared/change';
import { ServiceContext } from '@outpost/shared/context';
import { countyProfile, offsetFrom } from '@outpost/shared/county-load';
import { Datum } from '@outpost/shared/geo/position';
import { profileId } from '@outpost/shared/profile-id';
import type { Point } from 'geojson';
import { CommandAuthority } from '../command/command-terms.ts';
import { gradeSeverity } from '../grading/grade-severity.ts';
import { PlanCondition } from '../grading/plan-condition.ts';
import { recordFigures, recordGrading } from '../grading/record-grading.ts';
import { gradeWith } from '../grading/regrade.ts';
import { GradingBasis } from '../grading/severity-grading.entity.ts';
import { updateCasualties } from '../grading/update-casualties.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { nearestTownship } from '../incidents/incident.queries.ts';
import { IncidentState } from '../incidents/incident-states.ts';
import { codeSeries } from '../incidents/report-incident.ts';
import { loadDemoMarking } from '../markings/load-demo-marking.ts';
import { planOf } from '../plan.ts';
import { loadDemoReport } from '../report-clock/load-demo-reports.ts';
import { MAY_START } from '../response/activation-rule.ts';
import { activateResponse } from '../response/set-level.ts';
import { loadDemoTasks } from '../tasks/load-demo-task.ts';
import type { DemoIncident } from './county-files.ts';

const MINUTE = 60_000;

/** The same transaction with its clock set to another time: a demo record has a past. */
const setBack = ({ ctx, manager }: Change, now: Date): Change =>
  new Change(new ServiceContext({ ...ctx.runtime, now: () => now }, ctx.claims), manager);

const figuresOf = (given: Omit<DemoIncident['casualtyUpdates'][number], 'at'>) => ({
  deaths: given.deaths,
  missing: given.missing,
  trapped: given.trapped,
  seriouslyInjured: given.seriouslyInjured,
  minorInjured: given.minorInjured,
  directLossYuan: given.directLossYuan,
});

async function report(tx: Change, given: DemoIncident, loadedAt: Date): Promise<Incident> {
  const profile = countyProfile(tx.ctx);
  const occurredAt = offsetFrom(loadedAt, given.occurred);
  const informedAt = given.unitInformed ? offsetFrom(loadedAt, given.unitInformed) : null;
  const reportedAt = tx.ctx.now();
  const point: Point = { type: 'Point', coordinates: given.position };
  const figures = figuresOf(given);
  const id = tx.newId();
  const incident = await tx.create(
    Incident,
    {
      ...figures,
      ...gradeWith(gradeSeverity(figures, planOf(tx.ctx).grading).severity, null),
      id,
      demo: true,
      code: await tx.nextCode(codeSeries(profile.codePrefix, profile.timeZone, reportedAt)),
      title: given.title,
      category: given.category,
      scope: given.scope,
      alsoCategories: [],
      namedLeadUnitId: null,
      state: IncidentState.REPORTED,
      planConditions: [PlanCondition.WITHIN_COUNTY],
      responseLevel: null,
      archiveUnitId: null,
      commandAuthority: CommandAuthority.COUNTY,
      mergedIntoId: null,
      occurredAt,
      reportedAt,
      point,
      givenPosition: { longitude: given.position[0], latitude: given.position[1], datum: Datum.WGS84 },
      address: given.address,
      township: await nearestTownship(tx, point),
      summary: given.summary,
      reporterName: given.reporter ?? null,
      reporterPhone: given.reporterPhone ?? null,
      casualtiesKnown: true,
      accidentUnitId: given.accidentUnit ? profileId(profile.adcode, 'unit', given.accidentUnit) : null,
      accidentUnitName: null,
      unitInformedAt: informedAt,
      impact: given.impact ?? null,
      rescueSituation: given.rescueSituation ?? null,
      measuresTaken: given.measuresTaken ?? null,
    },
    { operation: 'REPORTED', incidentId: id },
  );
  await recordFigures(tx, incident, true, '初报');
  await recordGrading(tx, incident, GradingBasis.RULE, '初报定级');
  return incident;
}

function activate(tx: Change, id: string, given: DemoIncident): Promise<Incident> {
  const { responseLevel: level, archiveUnit, prefectureConsentBy: by } = given;
  const authority = level && MAY_START[level][0];
  if (!level || !authority || !archiveUnit) throw new Error(`${given.title}: the response lacks its archive unit`);
  return activateResponse(tx, {
    id,
    expectedVersion: null,
    level,
    authority,
    archiveUnitId: profileId(tx.ctx.county, 'unit', archiveUnit),
    ...(by && { prefectureConsent: { by, at: tx.ctx.now() } }),
  });
}

interface DemoEvent {
  at: Date;
  happen: (then: Change) => Promise<unknown>;
}

const verify = (tx: Change, id: string) =>
  tx.update(Incident, id, null, { state: IncidentState.VERIFIED }, { operation: 'VERIFIED', incidentId: id });

/** All that became of a demo incident after it was reported, in the order of time. */
function eventsOf(given: DemoIncident, id: string, now: Date): DemoEvent[] {
  const events: DemoEvent[] = [
    ...given.casualtyUpdates.map(({ at, ...losses }) => ({
      at: offsetFrom(now, at),
      happen: (then: Change) =>
        updateCasualties(then, { id, expectedVersion: null, casualties: figuresOf(losses), reason: '伤亡和损失更新' }),
    })),
    ...given.done.map((one) => ({
      at: offsetFrom(now, one.at),
      happen: (then: Change) => loadDemoTasks(then, id, one),
    })),
    ...given.markings.map((one) => ({
      at: offsetFrom(now, one.at),
      happen: (then: Change) => loadDemoMarking(then, id, one),
    })),
    ...given.reports.map((one) => ({
      at: offsetFrom(now, one.at),
      happen: (then: Change) => loadDemoReport(then, id, one),
    })),
  ];
  const latest = offsetFrom(now, given.casualtyUpdates.at(-1)?.at ?? given.reported).getTime();
  if (given.state !== IncidentState.REPORTED) {
    events.push({ at: new Date(latest + MINUTE), happen: (then) => verify(then, id) });
  }
  if (given.responseLevel) {
    events.push({ at: new Date(latest + 2 * MINUTE), happen: (then) => activate(then, id, given) });
  }
  return events.sort((one, other) => one.at.getTime() - other.at.getTime());
}

/** A demo incident as it would have come in: reported, graded anew with each update, and then in its state. */
export async function loadIncident(tx: Change, given: DemoIncident): Promise<void> {
  const now = tx.ctx.now();
  const { id } = await report(setBack(tx, offsetFrom(now, given.reported)), given, now);
  for (const { at, happen } of eventsOf(given, id, now)) await happen(setBack(tx, at));
}
