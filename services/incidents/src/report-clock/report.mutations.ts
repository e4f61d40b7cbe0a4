import type { ServiceContext } from '@outpost/shared/context';
import { authorise } from '@outpost/shared/permissions';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Report } from './report.entity.ts';
import {
  DiscardReportInput,
  DraftReportInput,
  ForwardReportInput,
  RecordReceiptInput,
  RecordUnitReportInput,
  RedraftReportInput,
  SendReportInput,
  UpdateReportInput,
} from './report.inputs.ts';
import { forwardReport, recordReceipt, sendReport } from './send-report.ts';
import { discardDraft, recordUnitReport, renewDraft, rewriteDraft, writeDraft } from './write-report.ts';

@Resolver(() => Report)
export class ReportMutations {
  @Mutation(() => Report, { description: '按事故记录拟稿，列出缺少的内容（预案 4.1）' })
  async draftReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => DraftReportInput) input: DraftReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:write');
    return writeDraft(ctx, input);
  }

  @Mutation(() => Report, { description: '修改拟稿' })
  async updateReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => UpdateReportInput) input: UpdateReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:write');
    return rewriteDraft(ctx, input);
  }

  @Mutation(() => Report, { description: '按事故现状重新拟稿' })
  async redraftReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RedraftReportInput) input: RedraftReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:write');
    return renewDraft(ctx, input);
  }

  @Mutation(() => Report, { description: '作废拟稿' })
  async discardReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => DiscardReportInput) input: DiscardReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:write');
    return discardDraft(ctx, input);
  }

  @Mutation(() => Report, { description: '报出；报出后内容不能再改（预案 4.1、5.2）' })
  async sendReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => SendReportInput) input: SendReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:send');
    return sendReport(ctx, input);
  }

  @Mutation(() => Report, { description: '将已报出的报告再报送其他单位' })
  async forwardReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => ForwardReportInput) input: ForwardReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:send');
    return forwardReport(ctx, input);
  }

  @Mutation(() => Report, { description: '登记回执，只登记一次' })
  async recordReceipt(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RecordReceiptInput) input: RecordReceiptInput,
  ): Promise<Report> {
    authorise(ctx, 'report:send');
    return recordReceipt(ctx, input);
  }

  @Mutation(() => Report, { description: '登记事故单位的电话或书面报告（预案 4.1）' })
  async recordUnitReport(
    @Ctx() ctx: ServiceContext,
    @Arg('input', () => RecordUnitReportInput) input: RecordUnitReportInput,
  ): Promise<Report> {
    authorise(ctx, 'report:write');
    return recordUnitReport(ctx, input);
  }
}
