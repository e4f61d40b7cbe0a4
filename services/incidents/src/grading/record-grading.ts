import type { Change } from '@outpost/shared/change';
import type { Incident } from '../incidents/incident.entity.ts';
import { CasualtyUpdate } from './casualty-update.entity.ts';
import { type GradingBasis, SeverityGrading } from './severity-grading.entity.ts';

/** The incident's grade as it stands goes into its history. */
export const recordGrading = (tx: Change, incident: Incident, basis: GradingBasis, reason: string) =>
  tx.create(
    SeverityGrading,
    {
      incidentId: incident.id,
      severity: incident.severity,
      basis,
      deaths: incident.deaths,
      seriouslyInjured: incident.seriouslyInjured,
      directLossYuan: incident.directLossYuan,
      at: tx.ctx.now(),
      reason,
      actorName: tx.ctx.claims.actor.name,
      demo: incident.demo,
    },
    { incidentId: incident.id },
  );

/** The incident's figures as they stand go into its history. */
export const recordFigures = (tx: Change, incident: Incident, graded: boolean, reason: string) =>
  tx.create(
    CasualtyUpdate,
    {
      incidentId: incident.id,
      deaths: incident.deaths,
      missing: incident.missing,
      trapped: incident.trapped,
      seriouslyInjured: incident.seriouslyInjured,
      minorInjured: incident.minorInjured,
      directLossYuan: incident.directLossYuan,
      at: tx.ctx.now(),
      graded,
      reason,
      actorName: tx.ctx.claims.actor.name,
      demo: incident.demo,
    },
    { incidentId: incident.id },
  );
