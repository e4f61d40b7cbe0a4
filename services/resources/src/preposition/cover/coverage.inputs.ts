import { PositionInput } from '@outpost/shared/geo/position';
import { Between, RequiredText } from '@outpost/shared/validation';
import { ArrayMaxSize, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { DemandKind } from '../demand/demand-point.entity.ts';
import { MAX_MINUTES } from '../demand/demand-point.inputs.ts';

/** More machines of one county are moved in no what-if. */
const MAX_MACHINES = 1000;

/** A list of this many at most. */
export const AtMost = (count: number): PropertyDecorator =>
  ArrayMaxSize(count, { message: `至多 ${count} 项\u0000at most ${count}` });

@InputType({
  description: '一台设备所在：设备（或尚未配备的类别）一项，预置点或位置一项 / one machine and one place',
})
export class PlacedMachineInput {
  @Field(() => ID, { nullable: true })
  equipmentId?: string | null;

  @Field(() => EquipmentKind, {
    nullable: true,
    description: '尚未配备的设备的类别 / a machine that the county does not have yet',
  })
  kind?: EquipmentKind | null;

  @Field(() => ID, { nullable: true })
  siteId?: string | null;

  @Field(() => PositionInput, { nullable: true })
  position?: PositionInput | null;
}

@InputType({ description: '假设：哪些设备不在，哪些设备在别处 / which machines are away, which stand elsewhere' })
export class WhatIfInput {
  @Field(() => [ID], { defaultValue: [], description: '已调出或停用的设备 / dispatched or down' })
  @AtMost(MAX_MACHINES)
  without: string[];

  @Field(() => [PlacedMachineInput], { defaultValue: [] })
  @AtMost(MAX_MACHINES)
  @ValidateNested({ each: true })
  placed: PlacedMachineInput[];
}

@InputType()
export class PrepositionCoverageInput extends WhatIfInput {
  @Field(() => [EquipmentKind], { nullable: true, description: '不填则为县域档案有到场目标的类别' })
  @AtMost(30)
  kinds?: EquipmentKind[] | null;

  @Field(() => String, { nullable: true, description: '季节代码；不填为全年 / the year as a whole when absent' })
  @RequiredText(40)
  season?: string | null;

  @Field(() => Int, { nullable: true, description: '统一的到场目标（分钟） / one target for all points' })
  @Between(1, MAX_MINUTES)
  minutes?: number | null;

  @Field(() => [DemandKind], { nullable: true })
  pointKinds?: DemandKind[] | null;
}
