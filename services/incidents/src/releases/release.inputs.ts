import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredList, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

const MAX_TEXT = 20_000;

@InputType()
export class DraftReleaseInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => ID, { nullable: true, description: '所更正的、已发布的信息 / the published release that it corrects' })
  correctsId?: string | null;

  @Field(() => String)
  @RequiredText(200)
  title: string;

  @Field(() => String)
  @RequiredText(MAX_TEXT)
  text: string;

  @Field(() => Boolean, { defaultValue: false, description: '可能产生重大影响的敏感或涉外事件' })
  sensitive: boolean;
}

@InputType()
export abstract class ReleaseVersion {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;
}

@InputType({ description: '改稿；已批准的须重新批准 / an approval falls with the text that it was for' })
export class UpdateReleaseInput extends ReleaseVersion {
  @Field(() => String)
  @RequiredText(200)
  title: string;

  @Field(() => String)
  @RequiredText(MAX_TEXT)
  text: string;

  @Field(() => Boolean)
  sensitive: boolean;
}

@InputType({ description: '登记批准 / the approval as it was given' })
export class ApproveReleaseInput extends ReleaseVersion {
  @Field(() => ID, { description: '批准单位（预案 4.7）' })
  approverUnitId: string;

  @Field(() => String, { description: '批准人' })
  @RequiredText(60)
  approverPerson: string;

  @Field(() => String, { nullable: true, description: '文号' })
  @OptionalText(100)
  document?: string | null;

  @Field(() => DateTime)
  approvedAt: Date;
}

@InputType()
export class WithdrawReleaseInput extends ReleaseVersion {}

@InputType()
export class RejectReleaseInput extends ReleaseVersion {
  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class PublishReleaseInput extends ReleaseVersion {
  @Field(() => [String], { description: '发布渠道 / where it is published' })
  @RequiredList()
  @ArrayMaxSize(20, { message: '至多 20 个\u0000at most 20' })
  @MaxLength(60, { each: true, message: '每项不能超过 60 个字符\u0000at most 60 characters each' })
  channels: string[];
}
