import { PositionInput } from '@outpost/shared/geo/position';
import { Between, RequiredText } from '@outpost/shared/validation';
import type { Point } from 'geojson';
import { ArgsType, Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { Condition, Equipment, EquipmentKind } from '../equipment/equipment.entity.ts';
import { Skill, Team, TeamKind } from '../teams/team.entity.ts';
import { TravelEstimate } from '../travel/travel-estimate.ts';
import type { MinimumCapacity } from './nearest.queries.ts';

@ObjectType()
export class NearbyTeam {
  @Field(() => Team)
  team: Team;

  @Field(() => Float, { description: '直线距离（米） / straight line, metres' })
  distanceMetres: number;

  @Field(() => TravelEstimate)
  travel: TravelEstimate;
}

@ObjectType()
export class NearbyEquipment {
  @Field(() => Equipment)
  equipment: Equipment;

  @Field(() => Float, { description: '直线距离（米） / straight line, metres' })
  distanceMetres: number;

  @Field(() => TravelEstimate)
  travel: TravelEstimate;
}

/** How many, how far, and whether only what can be called at once. */
@ArgsType()
export class ReachArgs {
  @Field(() => Int, { defaultValue: 10, nullable: true })
  @Between(0, 100)
  first?: number | null;

  @Field(() => Float, { nullable: true })
  @Between(0, 2000)
  withinKilometres?: number | null;

  @Field(() => Boolean, {
    defaultValue: true,
    nullable: true,
    description: '仅可立即调用的 / only AVAILABLE or STANDBY',
  })
  availableOnly?: boolean | null;
}

@InputType()
export class MinimumCapacityInput implements MinimumCapacity {
  @Field(() => Float)
  @Between(0, 1_000_000)
  value: number;

  @Field(() => String, { description: '与设备登记的计量单位一致 / as the machines are registered' })
  @RequiredText(20)
  unit: string;
}

@ArgsType()
export class NearestEquipmentArgs extends ReachArgs {
  @Field(() => PositionInput)
  at: PositionInput;

  @Field(() => [EquipmentKind], { nullable: true })
  kinds?: EquipmentKind[] | null;

  @Field(() => [Condition], { nullable: true })
  conditions?: Condition[] | null;

  @Field(() => MinimumCapacityInput, { nullable: true, description: '能力不低于，如 20 吨 / at least' })
  minimumCapacity?: MinimumCapacityInput | null;
}

@ArgsType()
export class NearestTeamsArgs extends ReachArgs {
  @Field(() => PositionInput)
  at: PositionInput;

  @Field(() => [TeamKind], { nullable: true })
  kinds?: TeamKind[] | null;

  @Field(() => [Skill], { nullable: true, description: '须全部具备 / all of them' })
  skills?: Skill[] | null;
}

@ArgsType()
export class NearbyArgs extends ReachArgs {
  @Field(() => [EquipmentKind], { nullable: true })
  equipmentKinds?: EquipmentKind[] | null;

  @Field(() => [TeamKind], { nullable: true })
  teamKinds?: TeamKind[] | null;
}

/** 周边力量: what can help at a place. Its lists are looked up when they are asked for. */
@ObjectType({ description: '周边力量，近者在前 / what can help, the nearest first' })
export class Nearby {
  at: Point;
  args: NearbyArgs;
}
