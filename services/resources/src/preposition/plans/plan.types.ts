import { Position } from '@outpost/shared/geo/position';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Equipment, EquipmentKind } from '../../equipment/equipment.entity.ts';
import { PrepositionSite } from '../../sites/preposition-site.entity.ts';

@ObjectType({ description: '方案中一台设备的位置 / a machine of a plan and its place' })
export class PlannedPlace {
  @Field(() => Position)
  position: Position;

  @Field(() => EquipmentKind, {
    nullable: true,
    description: '拟增配的设备类别 / of a machine that is still to be had',
  })
  kind: EquipmentKind | null;

  @Field(() => ID, { nullable: true })
  equipmentId: string | null;

  @Field(() => ID, { nullable: true })
  siteId: string | null;
}

@ObjectType({ description: '方案中要移动的设备 / a machine that a plan moves' })
export class PlannedMove {
  @Field(() => Equipment)
  equipment: Equipment;

  @Field(() => Position)
  from: Position;

  @Field(() => PrepositionSite, { nullable: true })
  fromSite: PrepositionSite | null;

  @Field(() => Position)
  to: Position;

  @Field(() => PrepositionSite, { nullable: true })
  toSite: PrepositionSite | null;

  @Field(() => Float, { description: '移动途中（分钟，估算） / on the road' })
  roadMinutes: number;

  @Field(() => Float, {
    description: '收益：若不移此台将失去的覆盖权重 / covered weight that would be lost without it',
  })
  gain: number;
}
