import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { Personal } from '@outpost/shared/personal';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { FieldResource } from '../field-resource.ts';

export enum EquipmentKind {
  EXCAVATOR = 'EXCAVATOR',
  LOADER = 'LOADER',
  BULLDOZER = 'BULLDOZER',
  CRANE = 'CRANE',
  DUMP_TRUCK = 'DUMP_TRUCK',
  PUMP = 'PUMP',
  GENERATOR = 'GENERATOR',
  LIGHTING = 'LIGHTING',
  COMMUNICATIONS_VEHICLE = 'COMMUNICATIONS_VEHICLE',
  AMBULANCE = 'AMBULANCE',
  FIRE_ENGINE = 'FIRE_ENGINE',
  DRONE = 'DRONE',
  BOAT = 'BOAT',
  RESCUE_TOOL_VEHICLE = 'RESCUE_TOOL_VEHICLE',
  OTHER = 'OTHER',
}
registerEnumType(EquipmentKind, { name: 'EquipmentKind', description: '设备类别（预案 6.2、6.4、6.8）' });

export enum Condition {
  GOOD = 'GOOD',
  FAIR = 'FAIR',
  POOR = 'POOR',
}
registerEnumType(Condition, { name: 'Condition', description: '技术状况：良好、一般、较差' });

@ObjectType({ description: '能力，如斗容 1.1 立方米 / what it can do' })
export class Capacity {
  @Field(() => Float)
  value: number;

  @Field(() => String)
  unit: string;
}

/** 抢险救援设备: a machine or vehicle, at a preposition site, in a depot, or where its owner keeps it (6.2). */
@OwnedBy<Equipment>(({ ownerId }) => ({ unitId: ownerId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '抢险救援设备 / a machine or vehicle' })
@Entity({ name: 'equipment' })
export class Equipment extends FieldResource {
  @Field(() => EquipmentKind)
  @Column({ type: 'text' })
  kind: EquipmentKind;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  model: string | null;

  @Column({ type: 'double precision', nullable: true })
  capacityValue: number | null;

  @Column({ type: 'text', nullable: true })
  capacityUnit: string | null;

  @Column({ type: 'uuid', nullable: true })
  ownerId: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '操作手（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  operator: string | null;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '操作手电话（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  operatorPhone: string | null;

  @Field(() => String, { nullable: true, description: '车牌' })
  @Column({ type: 'text', nullable: true })
  plate: string | null;

  @Column({ type: 'uuid', nullable: true })
  siteId: string | null;

  @Column({ type: 'uuid', nullable: true })
  depotId: string | null;

  @Field(() => Condition)
  @Column({ type: 'text' })
  condition: Condition;

  @Field(() => String, { nullable: true, description: '上次检验，YYYY-MM-DD' })
  @Column({ type: 'date', nullable: true })
  lastInspectedOn: string | null;

  @Field(() => String, { nullable: true, description: '下次检验，YYYY-MM-DD' })
  @Column({ type: 'date', nullable: true })
  nextInspectionOn: string | null;
}

export const EquipmentConnection = connectionOf(Equipment, 'Equipment');
