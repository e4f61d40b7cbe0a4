import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, MaxLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { MedicalFacilityKind } from './medical-facility.entity.ts';

/** No hospital of a county has more; a greater number is a slip. */
const MAX_BEDS = 20_000;

@InputType()
export class MedicalFacilityFilter extends ListFilterInput {
  @Field(() => [MedicalFacilityKind], { nullable: true })
  kinds?: MedicalFacilityKind[];
}

@InputType()
export class MedicalFacilityInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String)
  @RequiredText(200)
  nameEn: string;

  @Field(() => MedicalFacilityKind)
  kind: MedicalFacilityKind;

  @Field(() => ID, { nullable: true })
  unitId?: string | null;

  @Field(() => PositionInput)
  position: PositionInput;

  @Field(() => [String])
  @ArrayMaxSize(100, { message: '至多 100 项\u0000at most 100' })
  @MaxLength(100, { each: true, message: '每项不能超过 100 个字符\u0000each must have at most 100 characters' })
  departments: string[];

  @Field(() => Int)
  @Between(0, MAX_BEDS)
  beds: number;

  @Field(() => Int)
  @Between(0, MAX_BEDS)
  freeBeds: number;

  @Field(() => Int)
  @Between(0, MAX_BEDS)
  intensiveBeds: number;

  @Field(() => Int)
  @Between(0, MAX_BEDS)
  freeIntensiveBeds: number;
}

@InputType()
export class CreateMedicalFacilityInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => MedicalFacilityInput)
  @ValidateNested()
  facility: MedicalFacilityInput;
}

@InputType({ description: '更新床位即为核实 / whoever states the beds confirms the record' })
export class UpdateMedicalFacilityInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100)
  name?: string;

  @Field(() => [String], { nullable: true })
  @ArrayMaxSize(100, { message: '至多 100 项\u0000at most 100' })
  departments?: string[];

  @Field(() => Int, { nullable: true })
  @Between(0, MAX_BEDS)
  beds?: number;

  @Field(() => Int, { nullable: true })
  @Between(0, MAX_BEDS)
  freeBeds?: number;

  @Field(() => Int, { nullable: true })
  @Between(0, MAX_BEDS)
  intensiveBeds?: number;

  @Field(() => Int, { nullable: true })
  @Between(0, MAX_BEDS)
  freeIntensiveBeds?: number;

  @Field(() => Boolean, { nullable: true })
  retired?: boolean;
}
