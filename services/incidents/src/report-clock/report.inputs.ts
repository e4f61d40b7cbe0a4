import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredList, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DeliveryChannel, ReportForm, ReportStage } from './report-terms.ts';

const MAX_TEXT = 20_000;

@InputType()
export class DraftReportInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ReportStage)
  stage: ReportStage;

  @Field(() => ReportForm, { description: '电话报告的稿子用于照读 / a phone report is read out' })
  form: ReportForm;
}

@InputType()
export class UpdateReportInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(MAX_TEXT)
  text: string;

  @Field(() => String, { nullable: true })
  @OptionalText(MAX_TEXT)
  textEn?: string | null;
}

@InputType()
export abstract class ReportVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType()
export class RedraftReportInput extends ReportVersion {}

@InputType()
export class DiscardReportInput extends ReportVersion {}

@InputType()
export class RecipientInput {
  @Field(() => ID)
  unitId: string;

  @Field(() => DeliveryChannel)
  channel: DeliveryChannel;
}

@InputType()
export class SendReportInput extends ReportVersion {
  @Field(() => [RecipientInput])
  @RequiredList()
  @ArrayMaxSize(50, { message: '至多 50 个\u0000at most 50' })
  @ValidateNested()
  recipients: RecipientInput[];
}

@InputType({ description: '已报出的报告再报送其他单位 / a sent report to further units' })
export class ForwardReportInput {
  @Field(() => ID)
  id: string;

  @Field(() => [RecipientInput])
  @RequiredList()
  @ArrayMaxSize(50, { message: '至多 50 个\u0000at most 50' })
  @ValidateNested()
  recipients: RecipientInput[];
}

@InputType()
export class RecordReceiptInput {
  @Field(() => ID, { description: '报送记录 / the delivery' })
  deliveryId: string;

  @Field(() => String, { description: '签收人' })
  @RequiredText(60)
  receivedBy: string;

  @Field(() => DateTime)
  receivedAt: Date;
}

@InputType({ description: '登记事故单位的电话或书面报告（预案 4.1）' })
export class RecordUnitReportInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ReportForm)
  form: ReportForm;

  @Field(() => ReportStage, { defaultValue: ReportStage.INITIAL })
  stage: ReportStage;

  @Field(() => DateTime, { description: '收到的时间' })
  receivedAt: Date;

  @Field(() => String, { description: '报告人' })
  @RequiredText(60)
  reportedBy: string;

  @Field(() => String)
  @RequiredText(MAX_TEXT)
  text: string;
}
