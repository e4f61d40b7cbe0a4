import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { DateTime } from '@outpost/shared/scalars';
import { Between, IdempotencyKey, OptionalText, RequiredList, RequiredText } from '@outpost/shared/validation';
import { ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { PlanCondition } from '../grading/plan-condition.ts';
import { Severity } from '../grading/severity.ts';
import { IncidentCategory } from '../lead-unit/category.ts';
import { SituationFields } from '../report-clock/situation.inputs.ts';
import { IncidentState } from './incident-states.ts';

/** More people than live in the county, and more yuan than any accident has cost: what is above is a slip. */
const MAX_PEOPLE = 1_000_000;
const MAX_YUAN = 1e12;

@InputType()
export class IncidentFilter extends ListFilterInput {
  @Field(() => [IncidentState], { nullable: true })
  states?: IncidentState[];

  @Field(() => [Severity], { nullable: true })
  severities?: Severity[];

  @Field(() => [IncidentCategory], { nullable: true })
  categories?: IncidentCategory[];

  @Field(() => Boolean, { nullable: true, description: '仅未结束的 / only those still open' })
  open?: boolean;
}

@InputType()
export class CasualtiesInput {
  @Field(() => Int)
  @Between(0, MAX_PEOPLE)
  deaths: number;

  @Field(() => Int)
  @Between(0, MAX_PEOPLE)
  missing: number;

  @Field(() => Int)
  @Between(0, MAX_PEOPLE)
  trapped: number;

  @Field(() => Int)
  @Between(0, MAX_PEOPLE)
  seriouslyInjured: number;

  @Field(() => Int)
  @Between(0, MAX_PEOPLE)
  minorInjured: number;

  @Field(() => Float)
  @Between(0, MAX_YUAN)
  directLossYuan: number;
}

@InputType()
export class ReportIncidentInput extends SituationFields {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => String)
  @RequiredText(120)
  title: string;

  @Field(() => IncidentCategory)
  category: IncidentCategory;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  scope?: string;

  @Field(() => [IncidentCategory], { nullable: true, description: '还涉及的类别 / categories that it also touches' })
  alsoCategories?: IncidentCategory[];

  @Field(() => DateTime)
  occurredAt: Date;

  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => String, { nullable: true })
  @OptionalText(200)
  address?: string;

  @Field(() => String)
  @RequiredText(4000)
  summary: string;

  @Field(() => CasualtiesInput, { nullable: true })
  @ValidateNested()
  casualties?: CasualtiesInput;

  @Field(() => [PlanCondition], { nullable: true, description: '适用情形，默认为 1.3(1) / 1.3(1) unless given' })
  @RequiredList()
  planConditions?: PlanCondition[];

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  reporterName?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  reporterPhone?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: '由事故单位电话报告，即已履行电话报告（预案 4.1） / the accident unit itself calls',
  })
  fromAccidentUnit?: boolean | null;
}

@InputType()
export class VerifyIncidentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => Boolean, { description: '属实，或误报 / genuine, or a false alarm' })
  genuine: boolean;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  note?: string;
}
