import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { ArrayUnique, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ShelterDuration, ShelterFacility, ShelterLevel } from './shelter-kinds.ts';
import { ShelterState } from './shelter-states.ts';

/** More people than live in the county, and more ground than any shelter has: what is above is a slip. */
const MAX_PEOPLE = 1_000_000;
const MAX_SQUARE_METRES = 10_000_000;
const FACILITIES_ONCE = { message: '同一设施不能重复\u0000must not name a facility twice' };

@InputType()
export class ShelterFilter extends ListFilterInput {
  @Field(() => [ShelterState], { nullable: true })
  states?: ShelterState[] | null;

  @Field(() => Boolean, { nullable: true, description: '仍可接收人员的 / those that can still take people' })
  withRoom?: boolean | null;

  @Field(() => String, { nullable: true })
  @OptionalText(9)
  township?: string | null;
}

@InputType()
export class ShelterInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String)
  @RequiredText(200)
  nameEn: string;

  @Field(() => ShelterLevel)
  level: ShelterLevel;

  @Field(() => ShelterDuration)
  duration: ShelterDuration;

  @Field(() => Boolean)
  indoor: boolean;

  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => String, { nullable: true })
  @OptionalText(9)
  township?: string | null;

  @Field(() => Float, { nullable: true })
  @Between(1, MAX_SQUARE_METRES)
  areaSquareMetres?: number | null;

  @Field(() => Float, { nullable: true })
  @Between(0.1, 1000)
  areaPerPerson?: number | null;

  @Field(() => Int, { nullable: true, description: '不填时按有效面积 ÷ 人均面积计算 / else area ÷ area per person' })
  @Between(1, MAX_PEOPLE)
  capacity?: number | null;

  @Field(() => Int, { nullable: true })
  @Between(1, 100_000)
  serviceRadiusMetres?: number | null;

  @Field(() => ID, { nullable: true, description: '管理单位 / the unit that manages it' })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  manager?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  managerPhone?: string | null;

  @Field(() => [ShelterFacility])
  @ArrayUnique(FACILITIES_ONCE)
  facilities: ShelterFacility[];

  @Field(() => Boolean)
  accessible: boolean;
}

@InputType()
export class CreateShelterInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ShelterInput)
  @ValidateNested()
  shelter: ShelterInput;
}

@InputType()
export class UpdateShelterInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100)
  name?: string | null;

  @Field(() => String, { nullable: true })
  @RequiredText(200)
  nameEn?: string | null;

  @Field(() => Int, { nullable: true })
  @Between(1, MAX_PEOPLE)
  capacity?: number | null;

  @Field(() => ID, { nullable: true, description: '管理单位 / the unit that manages it' })
  unitId?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  manager?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  managerPhone?: string | null;

  @Field(() => [ShelterFacility], { nullable: true })
  @ArrayUnique(FACILITIES_ONCE)
  facilities?: ShelterFacility[] | null;

  @Field(() => Boolean, { nullable: true })
  accessible?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '检查结果：true 不可用；false 恢复待用 / true puts it out of use, false back to ready',
  })
  unfit?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  retired?: boolean | null;
}

@InputType()
export class OpenShelterInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;

  @Field(() => ID, { nullable: true, description: '为哪起事故启用 / the incident that it is opened for' })
  incidentId?: string | null;
}

@InputType()
export class CloseShelterInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
