import { DateTime } from '@outpost/shared/scalars';
import { OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';

/** What a first report must tell (4.1) beyond time, place, category, course and casualties. */
@InputType()
export abstract class SituationFields {
  @Field(() => ID, { nullable: true, description: '事故发生单位（名录内） / of the directory' })
  accidentUnitId?: string | null;

  @Field(() => String, { nullable: true, description: '事故发生单位（名录外的写名称）' })
  @OptionalText(200)
  accidentUnitName?: string | null;

  @Field(() => DateTime, { nullable: true, description: '单位主要负责人接到报告的时间（预案 4.1 时限的起算）' })
  unitInformedAt?: Date | null;

  @Field(() => String, { nullable: true, description: '影响范围' })
  @OptionalText(2000)
  impact?: string | null;

  @Field(() => String, { nullable: true, description: '现场救援情况' })
  @OptionalText(4000)
  rescueSituation?: string | null;

  @Field(() => String, { nullable: true, description: '已经采取的措施' })
  @OptionalText(4000)
  measuresTaken?: string | null;
}

@InputType({ description: '更新事故情况；未填的不变，填空值的清空 / absent: unchanged, null: emptied' })
export class UpdateSituationInput extends SituationFields {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(4000)
  summary?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  address?: string | null;
}
