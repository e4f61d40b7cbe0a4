import { connectionOf } from '@outpost/shared/connection';
import { Position, type PositionInput, toPosition } from '@outpost/shared/geo/position';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { EquipmentKind } from '../../equipment/equipment.entity.ts';
import { Terrain } from '../../travel/terrain.ts';

export enum DemandKind {
  KEY_TRAFFIC_NODE = 'KEY_TRAFFIC_NODE',
  DANGEROUS_SECTION = 'DANGEROUS_SECTION',
  RISK_SITE = 'RISK_SITE',
  SETTLEMENT = 'SETTLEMENT',
}
registerEnumType(DemandKind, {
  name: 'DemandKind',
  description: '需求点类别：关键交通节点、险工险段（预案 6.2）、风险点、居民点',
});

/** Minutes by kind of machine. */
export type TargetMinutes = Partial<Record<EquipmentKind, number>>;

/** 需求点: a place that machines must reach in time (6.2). Settlements are not among them: shelters has those. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '需求点（预案 6.2） / a place that machines must reach in time' })
@Entity({ name: 'demand_point' })
export class DemandPoint extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => DemandKind)
  @Column({ type: 'text' })
  kind: DemandKind;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb' })
  givenPosition: PositionInput;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => Terrain)
  @Column({ type: 'text' })
  terrain: Terrain;

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Field(() => Float, { description: '权重，各季相同的部分 / what it counts, before the factor of a season' })
  @Column({ type: 'double precision' })
  weight: number;

  /** Its own; where it has none, those of its kind in the county profile hold. */
  @Column({ type: 'jsonb' })
  targetMinutes: TargetMinutes;

  /** Its own, by the code of a season of the county profile. */
  @Column({ type: 'jsonb' })
  seasonFactors: Record<string, number>;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Field(() => DateTime, { description: '最近一次人工核实 / when a person last confirmed the record' })
  @Column({ type: 'timestamptz' })
  confirmedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  confirmedBy: string;
}

export const DemandPointConnection = connectionOf(DemandPoint, 'DemandPoint');
