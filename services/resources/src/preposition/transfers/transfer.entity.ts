import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Equipment } from '../../equipment/equipment.entity.ts';
import { TravelEstimate } from '../../travel/travel-estimate.ts';
import { TransferState } from './transfer-states.ts';

@ObjectType({ description: '转移的一步 / who took a transfer how far, and when' })
export class TransferStep {
  @Field(() => TransferState)
  state: TransferState;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

/** As steps stand in the database, where an instant is a text. */
type StoredStep = Omit<TransferStep, 'at'> & { at: string };

/** 设备转移: the order that one machine is to wait elsewhere (6.2). The database allows one open at a time. */
@OwnedBy<EquipmentTransfer>(async ({ equipmentId }, manager) => ({
  unitId: (await manager.findOneByOrFail(Equipment, { id: equipmentId })).ownerId,
}))
@Directive('@key(fields: "id")')
@ObjectType({ description: '设备转移（预案 6.2） / the order that a machine is to wait elsewhere' })
@Entity({ name: 'equipment_transfer' })
export class EquipmentTransfer extends CountyRecord {
  @Field(() => String, { description: '编号，如 ZY-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  planId: string;

  @Column({ type: 'uuid' })
  equipmentId: string;

  @Column({ type: 'uuid', nullable: true })
  fromSiteId: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  fromPoint: Point;

  @Column({ type: 'uuid', nullable: true })
  toSiteId: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  toPoint: Point;

  @Field(() => TravelEstimate, { description: '下达时的行程估算 / as estimated at the order' })
  @Column({ type: 'jsonb' })
  estimate: TravelEstimate;

  @Field(() => TransferState)
  @Column({ type: 'text' })
  state: TransferState;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  orderedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  orderedBy: string;

  @Column({ type: 'jsonb' })
  stepsTaken: StoredStep[];
}

export const EquipmentTransferConnection = connectionOf(EquipmentTransfer, 'EquipmentTransfer');
