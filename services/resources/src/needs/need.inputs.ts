import { PositionInput } from '@outpost/shared/geo/position';
import { Between, IdempotencyKey, OptionalText, RequiredText } from '@outpost/shared/validation';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EquipmentKind } from '../equipment/equipment.entity.ts';
import { MinimumCapacityInput } from '../nearby/nearby.types.ts';
import { Skill, TeamKind } from '../teams/team.entity.ts';

@InputType({ description: '设备类别、队伍类别填其一 / one of the kinds' })
export class RaiseNeedInput {
  @Field(() => String)
  @IdempotencyKey()
  idempotencyKey: string;

  @Field(() => ID)
  incidentId: string;

  @Field(() => EquipmentKind, { nullable: true })
  equipmentKind?: EquipmentKind | null;

  @Field(() => TeamKind, { nullable: true })
  teamKind?: TeamKind | null;

  @Field(() => [Skill], { nullable: true })
  skills?: Skill[] | null;

  @Field(() => MinimumCapacityInput, { nullable: true })
  minimumCapacity?: MinimumCapacityInput | null;

  @Field(() => Int)
  @Between(1, 500)
  quantity: number;

  @Field(() => PositionInput)
  at: PositionInput;

  @Field(() => String, { nullable: true })
  @OptionalText(1000)
  task?: string | null;
}

@InputType()
export class CloseNeedInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  expectedVersion: number;

  @Field(() => String)
  @RequiredText(500)
  reason: string;
}
