import { connectionOf } from '@outpost/shared/connection';
import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { yuanColumn } from '../money.ts';
import { RequisitionState } from './requisition-states.ts';

export enum RequisitionKind {
  EQUIPMENT = 'EQUIPMENT',
  VEHICLE = 'VEHICLE',
  FACILITY = 'FACILITY',
  PREMISES = 'PREMISES',
  SUPPLIES = 'SUPPLIES',
}
registerEnumType(RequisitionKind, {
  name: 'RequisitionKind',
  description: '征用对象：设备、交通工具、设施、场地、物资',
});

/** One step of a requisition, as it stands in the database. */
export interface StoredRequisitionStep {
  state: RequisitionState;
  at: string;
  actorName: string;
  note: string | null;
}

@ObjectType({ description: '征用的一步 / who took a requisition how far, and when' })
export class RequisitionStep {
  @Field(() => RequisitionState)
  state: RequisitionState;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

/** 征用: what others own, taken into use for an incident by a decision with a number, and given back or compensated (4.4(5)). */
@Directive('@key(fields: "id")')
@ObjectType({ description: '征用（预案 4.4(5)） / property of others taken into use by decision' })
@Entity({ name: 'requisition' })
export class Requisition extends CountyRecord {
  @Field(() => String, { description: '编号，如 ZY-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => RequisitionKind)
  @Column({ type: 'text' })
  kind: RequisitionKind;

  @Field(() => String, { description: '征用物名称、规格' })
  @Column({ type: 'text' })
  item: string;

  @Field(() => Int)
  @Column({ type: 'integer' })
  quantity: number;

  @Field(() => String, { description: '计量单位' })
  @Column({ type: 'text' })
  unit: string;

  @Field(() => String, { description: '决定书文号' })
  @Column({ type: 'text' })
  decisionNumber: string;

  @Field(() => String, { description: '作出决定的机关' })
  @Column({ type: 'text' })
  authority: string;

  @Field(() => String, { description: '被征用单位或个人' })
  @Column({ type: 'text' })
  ownerName: string;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '被征用人电话（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  ownerPhone: string | null;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  periodFrom: Date;

  @Field(() => DateTime, { nullable: true, description: '空为至应急处置结束 / without one, until the response ends' })
  @Column({ type: 'timestamptz', nullable: true })
  periodUntil: Date | null;

  @Field(() => RequisitionState)
  @Column({ type: 'text' })
  state: RequisitionState;

  @Field(() => String, { nullable: true, description: '交付时状况' })
  @Column({ type: 'text', nullable: true })
  conditionBefore: string | null;

  @Field(() => String, { nullable: true, description: '返还时状况，或毁损灭失情况' })
  @Column({ type: 'text', nullable: true })
  conditionAfter: string | null;

  @Field(() => Float, { nullable: true })
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true, transformer: yuanColumn })
  compensationYuan: number | null;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  decidedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  decidedBy: string;

  @Column({ type: 'jsonb' })
  stepsTaken: StoredRequisitionStep[];
}

export const RequisitionConnection = connectionOf(Requisition, 'Requisition');
