import { connectionOf } from '@outpost/shared/connection';
import { Position, toPosition } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import type { Point } from 'geojson';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';

export enum UnitKind {
  COUNTY_GOVERNMENT = 'COUNTY_GOVERNMENT',
  DEPARTMENT = 'DEPARTMENT',
  TOWNSHIP = 'TOWNSHIP',
  ENTERPRISE = 'ENTERPRISE',
  INSTITUTION = 'INSTITUTION',
  UPPER_AUTHORITY = 'UPPER_AUTHORITY',
  NEIGHBOUR = 'NEIGHBOUR',
  ARMED_FORCES = 'ARMED_FORCES',
}
registerEnumType(UnitKind, { name: 'UnitKind' });

/** 成员单位及其他单位: a body that the plan names, a township, an enterprise, a neighbour, an upper authority (2.1.3). */
@OwnedBy<Unit>(({ id }) => ({ unitId: id }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '单位 / a body of the directory' })
@Entity({ name: 'unit' })
export class Unit extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  shortName: string | null;

  @Field(() => UnitKind)
  @Column({ type: 'text' })
  kind: UnitKind;

  @Field(() => String, { nullable: true, description: '九位乡镇代码 / nine-digit township code' })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326, nullable: true })
  point: Point | null;

  @Field(() => Position, { nullable: true })
  get position(): Position | null {
    return this.point && toPosition(this.point);
  }

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '值班电话（个人信息） / duty phone (personal)' })
  @Column({ type: 'text', nullable: true })
  dutyPhone: string | null;

  @Field(() => [String])
  @Column({ type: 'text', array: true })
  duties: string[];

  @Field(() => String, { nullable: true, description: '预案条款 / the clause that names it' })
  @Column({ type: 'text', nullable: true })
  clause: string | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  source: string | null;
}

export const UnitConnection = connectionOf(Unit, 'Unit');
