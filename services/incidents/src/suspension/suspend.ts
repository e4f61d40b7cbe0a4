import type { Change } from '@outpost/shared/change';
import { badInput } from '@outpost/shared/errors';
import { requirePast } from '@outpost/shared/validation';
import { IsNull } from 'typeorm';
import { Incident } from '../incidents/incident.entity.ts';
import { IncidentState, requireStep } from '../incidents/incident-states.ts';
import { lockIncidentOf } from '../incidents/lock-incident.ts';
import { recordAct } from '../incidents/recorded-act.ts';
import { Suspension } from './suspension.entity.ts';
import type { ReportSuspensionInput, ResumeResponseInput, SuspendResponseInput } from './suspension.inputs.ts';
import { requireMayResume, requireMaySuspend, requireWholeReport } from './suspension-rule.ts';

/** 暂停救援 (4.8). The state says it at once to everybody; why, and by whom, stands in the suspension. */
export async function suspendResponse(tx: Change, input: SuspendResponseInput): Promise<Incident> {
  const { id, expectedVersion, danger, authority, withdrawn } = input;
  const approvedBy = input.approvedBy?.trim() || null;
  const reportedTo = input.reportedTo?.trim() || null;
  const reportedAt = input.reportedAt ?? null;
  requireMaySuspend({ authority, approvedBy, byTeamLeader: tx.ctx.claims.actor.role === 'FIELD_TEAM_LEADER' });
  requireWholeReport(reportedTo, reportedAt);
  if (reportedAt) requirePast(reportedAt, tx.ctx.now(), 'reportedAt');
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireStep(current.state, IncidentState.SUSPENDED, '4.8');
      return { state: IncidentState.SUSPENDED };
    },
    { operation: 'SUSPENDED', incidentId: id },
  );
  await recordAct(tx, Suspension, incident, {
    danger,
    reason: input.reason.trim(),
    authority,
    approvedBy,
    withdrawn,
    reportedTo,
    reportedAt,
    resumedAt: null,
    resumedBy: null,
    resumeAuthority: null,
    resumeApprovedBy: null,
    measures: null,
  });
  return incident;
}

/** What a team suspended is reported upward once it is in safety (4.8). */
export async function reportSuspension(tx: Change, input: ReportSuspensionInput): Promise<Suspension> {
  const { id, expectedVersion, reportedTo, reportedAt, withdrawn } = input;
  requirePast(reportedAt, tx.ctx.now(), 'reportedAt');
  const incident = await lockIncidentOf(tx, Suspension, id, '4.8');
  return tx.update(
    Suspension,
    id,
    expectedVersion,
    (current) => {
      if (current.reportedTo !== null) throw badInput('id', { zh: '已记录报告', en: 'it has been reported already' });
      return { reportedTo: reportedTo.trim(), reportedAt, withdrawn };
    },
    { operation: 'REPORTED_UPWARD', incidentId: incident.id },
  );
}

/** 恢复救援 (4.8), once the danger is removed or reduced. */
export async function resumeResponse(tx: Change, input: ResumeResponseInput): Promise<Incident> {
  const { id, expectedVersion, authority } = input;
  const now = tx.ctx.now();
  const incident = await tx.update(
    Incident,
    id,
    expectedVersion,
    (current) => {
      requireStep(current.state, IncidentState.RESPONDING, '4.8');
      return { state: IncidentState.RESPONDING };
    },
    { operation: 'RESUMED', incidentId: id },
  );
  const open = await tx.manager.findOneByOrFail(Suspension, { incidentId: id, resumedAt: IsNull() });
  requireMayResume({ suspendedBy: open.authority, reportedTo: open.reportedTo, authority });
  await tx.update(
    Suspension,
    open.id,
    null,
    {
      resumedAt: now,
      resumedBy: tx.ctx.claims.actor.name,
      resumeAuthority: authority,
      resumeApprovedBy: input.approvedBy.trim(),
      measures: input.measures.trim(),
    },
    { operation: 'RESUMED', incidentId: id },
  );
  return incident;
}
