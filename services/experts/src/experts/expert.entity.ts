import type { Day } from '@outpost/shared/calendar';
import { connectionOf } from '@outpost/shared/connection';
import { Position, type PositionInput, toPosition } from '@outpost/shared/geo/position';
import { OwnedBy } from '@outpost/shared/owners';
import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import type { Point } from 'geojson';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { IncidentCategory } from '../external/incident-category.ts';

export enum ExpertAvailability {
  AVAILABLE = 'AVAILABLE',
  BUSY = 'BUSY',
  AWAY = 'AWAY',
}
registerEnumType(ExpertAvailability, { name: 'ExpertAvailability', description: '可联系、忙、不在本地' });

/** 专家 (2.3, 6.3): whom the headquarters asks, in which categories of incident, and for how long appointed. */
@OwnedBy<Expert>(({ id }) => ({ expertId: id }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '专家 / an expert of the register' })
@Entity({ name: 'expert' })
export class Expert extends CountyRecord {
  @Field(() => String)
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String)
  @Column({ type: 'text' })
  nameEn: string;

  @Field(() => [IncidentCategory], { description: '擅长的事故类别 / categories of incident that they know' })
  @Column({ type: 'text', array: true })
  specialities: IncidentCategory[];

  @Field(() => [String], { description: '职称、资质' })
  @Column({ type: 'text', array: true })
  titles: string[];

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  unitName: string | null;

  @Field(() => [String], { description: 'BCP 47: zh-CN, ug' })
  @Column({ type: 'text', array: true })
  languages: string[];

  @Field(() => String, { nullable: true, description: '所在地区' })
  @Column({ type: 'text', nullable: true })
  region: string | null;

  @Field(() => Boolean, { description: '医疗专家（预案 4.6(7)） / a medical expert' })
  @Column({ type: 'boolean' })
  medical: boolean;

  @Personal('contact')
  @Field(() => String, { nullable: true, description: '联系电话（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Field(() => String, { description: '聘期开始日 / first day of the appointment' })
  @Column({ type: 'date' })
  termFrom: Day;

  @Field(() => String, { description: '聘期结束日（含） / last day of the appointment' })
  @Column({ type: 'date' })
  termTo: Day;

  @Field(() => String, { nullable: true, description: '最近复核日期（预案 2.3 动态更新）' })
  @Column({ type: 'date', nullable: true })
  lastReviewOn: Day | null;

  @Field(() => ExpertAvailability)
  @Column({ type: 'text' })
  availability: ExpertAvailability;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326, nullable: true })
  point: Point | null;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb', nullable: true })
  givenPosition: PositionInput | null;

  @Field(() => Position, { nullable: true })
  get position(): Position | null {
    return this.point && toPosition(this.point);
  }
}

export const ExpertConnection = connectionOf(Expert, 'Expert');
