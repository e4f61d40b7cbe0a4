import { createHash } from 'node:crypto';
import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { countyProfile } from '@outpost/shared/county-load';
import { createOnce } from '@outpost/shared/create-once';
import { badInput } from '@outpost/shared/errors';
import { requirePast } from '@outpost/shared/validation';
import { Incident } from '../incidents/incident.entity.ts';
import { codeSeries } from '../incidents/report-incident.ts';
import { draftReport } from './draft-report.ts';
import { draftSource } from './draft-source.ts';
import { watchClocks } from './follow-reports.ts';
import { Report } from './report.entity.ts';
import type { DraftReportInput, RecordUnitReportInput, ReportVersion, UpdateReportInput } from './report.inputs.ts';
import { ReportForm, ReportOrigin, ReportStage, ReportState, requireDraft, requireReportStep } from './report-terms.ts';

/** The prefix of report codes, 报告: `BG-20261124-001`. */
const CODE_PREFIX = 'BG';

export const nextReportCode = (tx: Change): Promise<string> =>
  tx.nextCode(codeSeries(CODE_PREFIX, countyProfile(tx.ctx).timeZone, tx.ctx.now()));

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** 拟稿 (4.1): a report in the official form from the incident as it stands. The same key drafts one. */
export function writeDraft(ctx: ServiceContext, input: DraftReportInput): Promise<Report> {
  return createOnce(ctx, Report, 'draftReport', input, async (tx) => {
    const incident = await tx.lock(Incident, input.incidentId, 'incidentId');
    const code = await nextReportCode(tx);
    return tx.create(
      Report,
      {
        code,
        incidentId: incident.id,
        demo: incident.demo,
        origin: ReportOrigin.COUNTY,
        stage: input.stage,
        form: input.form,
        state: ReportState.DRAFT,
        incidentVersion: incident.version,
        ...draftReport(await draftSource(tx, incident, input.stage, code)),
        writtenBy: ctx.claims.actor.name,
        sentAt: null,
        sentBy: null,
        reportedBy: null,
        textHash: null,
      },
      { operation: 'DRAFTED', incidentId: incident.id },
    );
  });
}

/** Changes a draft; what was sent is refused (5.2). */
function changeDraft(
  ctx: ServiceContext,
  { id, expectedVersion }: ReportVersion,
  operation: string,
  patch: (tx: Change, draft: Report) => Partial<Report> | Promise<Partial<Report>>,
): Promise<Report> {
  return change(ctx, async (tx) => {
    const { incidentId } = await tx.lock(Report, id);
    const write = (draft: Report) => {
      requireDraft(draft.state);
      return patch(tx, draft);
    };
    return tx.update(Report, id, expectedVersion, write, { operation, incidentId });
  });
}

/** A person's own words in a draft. */
export const rewriteDraft = (ctx: ServiceContext, input: UpdateReportInput): Promise<Report> =>
  changeDraft(ctx, input, 'UPDATED', () => ({ text: input.text.trim(), textEn: input.textEn?.trim() || null }));

/** The draft anew from the incident as it stands now. */
export const renewDraft = (ctx: ServiceContext, input: ReportVersion): Promise<Report> =>
  changeDraft(ctx, input, 'REDRAFTED', async (tx, draft) => {
    const incident = await tx.lock(Incident, draft.incidentId);
    const source = await draftSource(tx, incident, draft.stage, draft.code);
    return { ...draftReport(source), incidentVersion: incident.version };
  });

export const discardDraft = (ctx: ServiceContext, input: ReportVersion): Promise<Report> =>
  changeDraft(ctx, input, 'DISCARDED', (_tx, draft) => {
    requireReportStep(draft.state, ReportState.DISCARDED);
    return { state: ReportState.DISCARDED };
  });

/** The accident unit's report as it came in; the incident is locked, so that its clocks follow in order. */
async function receiveReport(
  tx: Change,
  incident: Incident,
  received: Pick<Report, 'form' | 'stage' | 'text'> & { at: Date; by: string | null },
): Promise<Report> {
  const { form, stage, text, at, by } = received;
  const report = await tx.create(
    Report,
    {
      code: await nextReportCode(tx),
      incidentId: incident.id,
      demo: incident.demo,
      origin: ReportOrigin.ACCIDENT_UNIT,
      stage,
      form,
      state: ReportState.RECEIVED,
      incidentVersion: incident.version,
      text,
      textEn: null,
      missing: [],
      writtenBy: tx.ctx.claims.actor.name,
      sentAt: at,
      sentBy: null,
      reportedBy: by,
      textHash: hashOf(text),
    },
    { operation: 'RECEIVED', incidentId: incident.id },
  );
  await watchClocks(tx, incident);
  return report;
}

/** The call that reported the incident came from the accident unit itself: its report by phone (4.1). */
export const receiveCall = (tx: Change, incident: Incident): Promise<Report> =>
  receiveReport(tx, incident, {
    form: ReportForm.PHONE,
    stage: ReportStage.INITIAL,
    text: incident.summary,
    at: incident.reportedAt,
    by: incident.reporterName,
  });

/** 登记事故单位的报告 (4.1): when and by whom, in its words. The same key records one. */
export function recordUnitReport(ctx: ServiceContext, input: RecordUnitReportInput): Promise<Report> {
  const { incidentId, receivedAt: at, reportedBy } = input;
  requirePast(at, ctx.now(), 'receivedAt');
  return createOnce(ctx, Report, 'recordUnitReport', input, async (tx) => {
    const incident = await tx.lock(Incident, incidentId, 'incidentId');
    if (at < incident.occurredAt) {
      throw badInput('receivedAt', { zh: '早于事故发生时间', en: 'lies before the accident' });
    }
    const { form, stage, text } = input;
    return receiveReport(tx, incident, { form, stage, text: text.trim(), at, by: reportedBy.trim() });
  });
}
