import type { Change } from '@outpost/shared/change';
import { profileId } from '@outpost/shared/profile-id';
import type { DemoIncident } from '../county/county-files.ts';
import { Incident } from '../incidents/incident.entity.ts';
import { draftReport } from './draft-report.ts';
import { draftSource } from './draft-source.ts';
import { watchClocks } from './follow-reports.ts';
import { Report } from './report.entity.ts';
import { ReportDelivery } from './report-delivery.entity.ts';
import { DeliveryChannel, ReportOrigin, ReportState } from './report-terms.ts';
import { hashOf, nextReportCode } from './write-report.ts';

type DemoReport = DemoIncident['reports'][number];

/** A demo report as it would have gone out, or come in, at the clock of `tx`. */
export async function loadDemoReport(tx: Change, incidentId: string, given: DemoReport): Promise<void> {
  const incident = await tx.lock(Incident, incidentId);
  const { origin, stage, form, by, to } = given;
  const code = await nextReportCode(tx);
  const own = origin === ReportOrigin.COUNTY;
  const draft = own
    ? draftReport(await draftSource(tx, incident, stage, code))
    : { text: incident.summary, textEn: null, missing: [] };
  const now = tx.ctx.now();
  const note = { operation: own ? 'SENT' : 'RECEIVED', incidentId };
  const report = await tx.create(
    Report,
    {
      ...draft,
      code,
      incidentId,
      demo: true,
      origin,
      stage,
      form,
      state: own ? ReportState.SENT : ReportState.RECEIVED,
      incidentVersion: incident.version,
      writtenBy: tx.ctx.claims.actor.name,
      sentAt: now,
      sentBy: own ? by : null,
      reportedBy: own ? null : by,
      textHash: hashOf(draft.text),
    },
    note,
  );
  const deliveries = to.map((unit) => ({
    reportId: report.id,
    demo: true,
    unitId: profileId(tx.ctx.county, 'unit', unit),
    channel: DeliveryChannel.NETWORK,
    sentAt: now,
    sentBy: by,
    receivedAt: null,
    receivedBy: null,
  }));
  await tx.createMany(ReportDelivery, deliveries, note);
  await watchClocks(tx, incident);
}
