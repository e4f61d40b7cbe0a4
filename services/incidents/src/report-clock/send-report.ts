import { type Change, change } from '@outpost/shared/change';
import type { ServiceContext } from '@outpost/shared/context';
import { badInput, conflict, notFound, planRule } from '@outpost/shared/errors';
import { requireId } from '@outpost/shared/ids';
import { requirePast } from '@outpost/shared/validation';
import { In } from 'typeorm';
import { Incident } from '../incidents/incident.entity.ts';
import { Unit } from '../units/unit.entity.ts';
import { watchClocks } from './follow-reports.ts';
import { Report } from './report.entity.ts';
import type { ForwardReportInput, RecipientInput, RecordReceiptInput, SendReportInput } from './report.inputs.ts';
import { ReportDelivery } from './report-delivery.entity.ts';
import { ReportState, requireReportStep } from './report-terms.ts';
import { hashOf } from './write-report.ts';

/** Refuses a recipient that the directory does not have, or that is named twice. */
async function requireRecipients({ ctx, manager }: Change, recipients: readonly RecipientInput[]): Promise<void> {
  const ids = recipients.map(({ unitId }, index) => requireId(unitId, `recipients.${index}.unitId`));
  const found = new Set((await manager.findBy(Unit, { id: In(ids), county: ctx.county })).map(({ id }) => id));
  for (const [index, id] of ids.entries()) {
    const field = `recipients.${index}.unitId`;
    if (!found.has(id)) throw notFound('Unit', id, field);
    if (ids.indexOf(id) < index) throw badInput(field, { zh: '同一单位填了两次', en: 'the same unit is named twice' });
  }
}

async function deliver(tx: Change, report: Report, recipients: readonly RecipientInput[]): Promise<void> {
  const sentAt = tx.ctx.now();
  await tx.createMany(
    ReportDelivery,
    recipients.map(({ unitId, channel }) => ({
      reportId: report.id,
      demo: report.demo,
      unitId,
      channel,
      sentAt,
      sentBy: tx.ctx.claims.actor.name,
      receivedAt: null,
      receivedBy: null,
    })),
    { operation: 'SENT', incidentId: report.incidentId },
  );
  await watchClocks(tx, await tx.lock(Incident, report.incidentId));
}

/** 报出 (4.1): from now on the text stands (5.2). The time of sending is now, whoever says otherwise. */
export function sendReport(ctx: ServiceContext, input: SendReportInput): Promise<Report> {
  return change(ctx, async (tx) => {
    const { incidentId } = await tx.lock(Report, input.id);
    await requireRecipients(tx, input.recipients);
    const report = await tx.update(
      Report,
      input.id,
      input.expectedVersion,
      ({ state, text }) => {
        requireReportStep(state, ReportState.SENT);
        return { state: ReportState.SENT, sentAt: ctx.now(), sentBy: ctx.claims.actor.name, textHash: hashOf(text) };
      },
      { operation: 'SENT', incidentId },
    );
    await deliver(tx, report, input.recipients);
    return report;
  });
}

/** A sent report to further units; to one that has it already it is not sent again. */
export function forwardReport(ctx: ServiceContext, { id, recipients }: ForwardReportInput): Promise<Report> {
  return change(ctx, async (tx) => {
    const report = await tx.lock(Report, id);
    if (report.state !== ReportState.SENT) {
      throw planRule('4.1', {
        zh: '尚未报出，请先报出',
        en: 'it has not been sent; send it first',
      });
    }
    await requireRecipients(tx, recipients);
    const have = await tx.manager.findBy(ReportDelivery, { reportId: id });
    const further = recipients.filter(({ unitId }) => !have.some((one) => one.unitId === unitId));
    if (further.length > 0) await deliver(tx, report, further);
    return report;
  });
}

/** 回执: who received it, and when; written once. */
export function recordReceipt(ctx: ServiceContext, input: RecordReceiptInput): Promise<Report> {
  const { deliveryId, receivedAt, receivedBy } = input;
  requirePast(receivedAt, ctx.now(), 'receivedAt');
  return change(ctx, async (tx) => {
    const delivery = await tx.lock(ReportDelivery, deliveryId, 'deliveryId');
    if (delivery.receivedAt) throw conflict(ReportDelivery.name, deliveryId, delivery.version, delivery);
    if (receivedAt < delivery.sentAt) {
      throw badInput('receivedAt', { zh: '早于报出时间', en: 'lies before it was sent' });
    }
    const report = await tx.lock(Report, delivery.reportId);
    const receipt = { receivedAt, receivedBy: receivedBy.trim() };
    await tx.update(ReportDelivery, deliveryId, null, receipt, {
      operation: 'RECEIVED',
      incidentId: report.incidentId,
    });
    return report;
  });
}
