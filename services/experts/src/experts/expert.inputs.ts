import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { IdempotencyKey, OptionalText, RequiredList, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, ArrayUnique, Matches, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IncidentCategory } from '../external/incident-category.ts';
import { ExpertAvailability } from './expert.entity.ts';

const ONCE = { message: '不能重复\u0000must not hold a value twice' };
const MAX_TITLES = { message: '至多 20 项\u0000at most 20' };
const TITLE = { each: true, message: '每项不能超过 100 个字符\u0000each must have at most 100 characters' };
const NOT_BLANK = { each: true, message: '各项不能为空\u0000none may be empty' };
const LANGUAGE = { each: true, message: '应为语言代码，如 zh-CN、ug\u0000must be language codes such as zh-CN or ug' };

@InputType()
export class ExpertFilter extends ListFilterInput {
  @Field(() => [IncidentCategory], { nullable: true, description: '擅长其中任一类别 / any of these' })
  specialities?: IncidentCategory[] | null;

  @Field(() => Boolean, { nullable: true })
  medical?: boolean | null;

  @Field(() => [ExpertAvailability], { nullable: true })
  availability?: ExpertAvailability[] | null;
}

@InputType()
export class ExpertInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(60)
  name: string;

  @Field(() => String)
  @RequiredText(120)
  nameEn: string;

  @Field(() => [IncidentCategory])
  @RequiredList()
  @ArrayUnique(ONCE)
  specialities: IncidentCategory[];

  @Field(() => [String])
  @ArrayMaxSize(20, MAX_TITLES)
  @MaxLength(100, TITLE)
  @Matches(/\S/, NOT_BLANK)
  titles: string[];

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  unitName?: string | null;

  @Field(() => [String], { description: 'BCP 47: zh-CN, ug' })
  @ArrayUnique(ONCE)
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, LANGUAGE)
  languages: string[];

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  region?: string | null;

  @Field(() => Boolean)
  medical: boolean;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  phone?: string | null;

  @Field(() => String, { description: '如 2026-11-24' })
  termFrom: string;

  @Field(() => String, { description: '如 2026-11-24' })
  termTo: string;

  @Field(() => String, { nullable: true, description: '如 2026-11-24' })
  lastReviewOn?: string | null;

  @Field(() => ExpertAvailability)
  availability: ExpertAvailability;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput | null;
}

@InputType()
export class CreateExpertInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ExpertInput)
  @ValidateNested()
  expert: ExpertInput;
}

@InputType()
export class SetExpertAvailabilityInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => ExpertAvailability)
  availability: ExpertAvailability;
}

@InputType()
export class UpdateExpertInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => [IncidentCategory], { nullable: true })
  @RequiredList()
  @ArrayUnique(ONCE)
  specialities?: IncidentCategory[] | null;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(20, MAX_TITLES)
  @MaxLength(100, TITLE)
  @Matches(/\S/, NOT_BLANK)
  titles?: string[] | null;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  phone?: string | null;

  @Field(() => String, { nullable: true, description: '续聘至 / the appointment is extended to' })
  termTo?: string | null;

  @Field(() => String, { nullable: true })
  lastReviewOn?: string | null;

  @Field(() => ExpertAvailability, { nullable: true })
  availability?: ExpertAvailability | null;

  @Field(() => Boolean, { nullable: true })
  retired?: boolean | null;
}
