import { connectionOf } from '@outpost/shared/connection';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum MedicalFacilityKind {
  HOSPITAL = 'HOSPITAL',
  TOWNSHIP_HEALTH_CENTRE = 'TOWNSHIP_HEALTH_CENTRE',
  EMERGENCY_CENTRE = 'EMERGENCY_CENTRE',
}
registerEnumType(MedicalFacilityKind, {
  name: 'MedicalFacilityKind',
  description: '医院、乡镇卫生院、急救中心（预案 6.6）',
});

/** 医疗机构 with its beds (6.6): where the injured are taken. */
@OwnedBy<MedicalFacility>(({ unitId }) => ({ unitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '医疗机构（预案 6.6） / where the injured are taken' })
@Entity({ name: 'medical_facility' })
export class MedicalFacility extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => MedicalFacilityKind)
  @Column({ type: 'text' })
  kind: MedicalFacilityKind;

  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Field(() => [String], { description: '科室' })
  @Column({ type: 'text', array: true })
  departments: string[];

  @Field(() => Int, { description: '床位' })
  @Column({ type: 'integer' })
  beds: number;

  @Field(() => Int, { description: '空床' })
  @Column({ type: 'integer' })
  freeBeds: number;

  @Field(() => Int, { description: '重症床位' })
  @Column({ type: 'integer' })
  intensiveBeds: number;

  @Field(() => Int, { description: '空余重症床位' })
  @Column({ type: 'integer' })
  freeIntensiveBeds: number;

  @Field(() => DateTime, { description: '最近一次人工核实 / when a person last confirmed the record' })
  @Column({ type: 'timestamptz' })
  confirmedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  confirmedBy: string;
}

export const MedicalFacilityConnection = connectionOf(MedicalFacility, 'MedicalFacility');
