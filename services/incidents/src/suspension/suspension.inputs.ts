import { DateTime } from '@outpost/shared/scalars';
import { OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SuspensionAuthority, SuspensionDanger } from './suspension-rule.ts';

@InputType()
export class SuspendResponseInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => SuspensionDanger)
  danger: SuspensionDanger;

  @Field(() => String)
  @RequiredText(1000)
  reason: string;

  @Field(() => SuspensionAuthority)
  authority: SuspensionAuthority;

  @Field(() => String, { nullable: true, description: '批准人，救援队伍自行暂停的不填 / not for a team by itself' })
  @OptionalText(60)
  approvedBy?: string | null;

  @Field(() => Boolean, { description: '救援人员是否已撤离' })
  withdrawn: boolean;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  reportedTo?: string | null;

  @Field(() => DateTime, { nullable: true })
  reportedAt?: Date | null;
}

@InputType()
export class ReportSuspensionInput {
  @Field(() => ID, { description: '暂停记录 / the suspension' })
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(100)
  reportedTo: string;

  @Field(() => DateTime)
  reportedAt: Date;

  @Field(() => Boolean, { description: '救援人员是否已撤离' })
  withdrawn: boolean;
}

@InputType()
export class ResumeResponseInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => SuspensionAuthority)
  authority: SuspensionAuthority;

  @Field(() => String)
  @RequiredText(60)
  approvedBy: string;

  @Field(() => String, { description: '消除隐患、降低或化解风险的措施 / how the danger was removed or reduced' })
  @RequiredText(1000)
  measures: string;
}
