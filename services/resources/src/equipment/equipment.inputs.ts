import { PositionInput } from '@outpost/shared/geo/position';
import { ListFilterInput } from '@outpost/shared/list-filter';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { DateText } from '../dates.ts';
import { ResourceStatus } from '../resource-status.ts';
import { Condition, EquipmentKind } from './equipment.entity.ts';

@InputType()
export class EquipmentFilter extends ListFilterInput {
  @Field(() => [EquipmentKind], { nullable: true })
  kinds?: EquipmentKind[];

  @Field(() => [ResourceStatus], { nullable: true })
  statuses?: ResourceStatus[];

  @Field(() => ID, { nullable: true })
  siteId?: string;

  @Field(() => ID, { nullable: true })
  depotId?: string;

  @Field(() => Boolean, { nullable: true, description: '是否在预置点 / at a preposition site, or not' })
  atSites?: boolean;
}

@InputType({ description: '预置点、物资库、位置三者填其一 / one of site, depot and position' })
export class EquipmentInput {
  @Field(() => String)
  @RequiredText(40)
  code: string;

  @Field(() => String)
  @RequiredText(100)
  name: string;

  @Field(() => EquipmentKind)
  kind: EquipmentKind;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  model?: string;

  @Field(() => Float, { nullable: true })
  @Between(0.001, 1e9)
  capacityValue?: number;

  @Field(() => String, { nullable: true })
  @RequiredText(20)
  capacityUnit?: string;

  @Field(() => ID, { nullable: true })
  ownerId?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  operator?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  operatorPhone?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(20)
  plate?: string;

  @Field(() => ID, { nullable: true })
  siteId?: string;

  @Field(() => ID, { nullable: true })
  depotId?: string;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput;

  @Field(() => Condition)
  condition: Condition;
}

@InputType()
export class CreateEquipmentInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => EquipmentInput)
  @ValidateNested()
  equipment: EquipmentInput;
}

@InputType()
export class UpdateEquipmentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String, { nullable: true })
  @RequiredText(100)
  name?: string;

  @Field(() => String, { nullable: true })
  @OptionalText(100)
  model?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(60)
  operator?: string | null;

  @Field(() => String, { nullable: true })
  @OptionalText(40)
  operatorPhone?: string | null;

  @Field(() => Condition, { nullable: true })
  condition?: Condition;

  @Field(() => ResourceStatus, { nullable: true })
  status?: ResourceStatus;

  @Field(() => ID, {
    nullable: true,
    description: '移至该预置点；null 为撤出 / moves it there; null takes it off its site',
  })
  siteId?: string | null;

  @Field(() => String, { nullable: true })
  @DateText()
  nextInspectionOn?: string | null;

  @Field(() => String, { nullable: true })
  @DateText()
  lastInspectedOn?: string | null;

  @Field(() => Boolean, { nullable: true })
  retired?: boolean;
}
