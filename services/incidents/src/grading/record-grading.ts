import type { Change } from '@outpost/shared/change';
import type { Incident } from '../incidents/incident.entity.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { CasualtyUpdate } from './casualty-update.entity.ts';
import { type GradingBasis, SeverityGrading } from './severity-grading.entity.ts';

/** The incident's grade as it stands goes into its history. */
export const recordGrading = (tx: Change, incident: Incident, basis: GradingBasis, reason: string) =>
  recordAct(tx, SeverityGrading, incident, {
    severity: incident.severity,
    basis,
    deaths: incident.deaths,
    seriouslyInjured: incident.seriouslyInjured,
    directLossYuan: incident.directLossYuan,
    reason,
  });

/** The incident's figures as they stand go into its history. */
export const recordFigures = (tx: Change, incident: Incident, graded: boolean, reason: string) =>
  recordAct(tx, CasualtyUpdate, incident, {
    deaths: incident.deaths,
    missing: incident.missing,
    trapped: incident.trapped,
    seriouslyInjured: incident.seriouslyInjured,
    minorInjured: incident.minorInjured,
    directLossYuan: incident.directLossYuan,
    graded,
    reason,
  });
