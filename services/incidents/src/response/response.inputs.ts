import { DateTime } from '@outpost/shared/scalars';
import { OptionalText, RequiredText } from '@outpost/shared/validation';
import { ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ResponseLevel } from '../grading/severity.ts';
import { ActivationAuthority } from './activation-rule.ts';

@InputType()
export class PrefectureConsentInput {
  @Field(() => String)
  @RequiredText(100)
  by: string;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  document?: string;
}

@InputType()
export class ActivateResponseInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ResponseLevel)
  level: ResponseLevel;

  @Field(() => ActivationAuthority)
  authority: ActivationAuthority;

  @Field(() => PrefectureConsentInput, { nullable: true })
  @ValidateNested()
  prefectureConsent?: PrefectureConsentInput;

  @Field(() => ID, { nullable: true, description: '档案管理责任部门，启动时必须明确（预案 5.5）' })
  archiveUnitId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(500)
  reason?: string | null;
}

@InputType()
export class ChangeResponseLevelInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ResponseLevel)
  level: ResponseLevel;

  @Field(() => ActivationAuthority)
  authority: ActivationAuthority;

  @Field(() => PrefectureConsentInput, { nullable: true })
  @ValidateNested()
  prefectureConsent?: PrefectureConsentInput;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class NameArchiveUnitInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ID)
  unitId: string;
}
