import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { ValidateNested } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { UnitKind } from './unit.entity.ts';

@InputType()
export class UnitFilter extends ListFilterInput {
  @Field(() => [UnitKind], { nullable: true })
  kinds?: UnitKind[];

  @Field(() => String, { nullable: true })
  @OptionalText(9)
  township?: string;
}

@InputType()
export class UnitInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => String)
  @RequiredText(200)
  nameEn: string;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  shortName?: string;

  @Field(() => UnitKind)
  kind: UnitKind;

  @Field(() => String, { nullable: true })
  @OptionalText(9)
  township?: string;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  dutyPhone?: string;
}

@InputType()
export class CreateUnitInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => UnitInput)
  @ValidateNested()
  unit: UnitInput;
}
