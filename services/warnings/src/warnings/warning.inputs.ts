import { GeometryScalar } from '@outpost/shared/geo/geometry';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { DateTime } from '@outpost/shared/scalars';
import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import type { Geometry } from 'geojson';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WarningState } from './warning-states.ts';
import { WarningCategory, WarningLevel, WarningScope } from './warning-terms.ts';

@InputType()
export class WarningFilter extends ListFilterInput {
  @Field(() => [WarningState], { nullable: true })
  states?: WarningState[];

  @Field(() => [WarningLevel], { nullable: true })
  levels?: WarningLevel[];

  @Field(() => Boolean, { nullable: true, description: '当前是否生效 / in force now, or not' })
  inForce?: boolean;
}

/** Texts that 3.3.2 asks for are only limited here: that they are there is the plan's rule (warning-rules.ts). */
@InputType()
export class IssueWarningInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => WarningCategory)
  category: WarningCategory;

  @Field(() => WarningLevel)
  level: WarningLevel;

  @Field(() => String)
  @RequiredText(120)
  headline: string;

  @Field(() => String, { nullable: true })
  @OptionalText(240)
  headlineEn?: string;

  @Field(() => DateTime)
  startsAt: Date;

  @Field(() => DateTime, { nullable: true })
  endsAt?: Date;

  @Field(() => GeometryScalar)
  area: Geometry;

  @Field(() => String)
  @OptionalText(500)
  areaText: string;

  @Field(() => String)
  @OptionalText(4000)
  cautions: string;

  @Field(() => String)
  @OptionalText(4000)
  measures: string;

  @Field(() => ID, { nullable: true })
  issuingUnitId?: string;

  @Field(() => String)
  @OptionalText(100)
  issuingUnitName: string;

  @Field(() => WarningScope)
  scope: WarningScope;
}

@InputType({ description: '未给出的内容保持不变 / what is not given stays as it is' })
export class AdjustWarningInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @OptionalText(100)
  issuingUnitName: string;

  @Field(() => WarningLevel)
  level: WarningLevel;

  @Field(() => DateTime, { nullable: true })
  endsAt?: Date;

  @Field(() => String, { nullable: true })
  @OptionalText(4000)
  cautions?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(4000)
  measures?: string;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}

@InputType()
export class LiftWarningInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @OptionalText(100)
  issuingUnitName: string;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
