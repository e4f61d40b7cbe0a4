import { connectionOf } from '@outpost/shared/connection';
import { Position, type PositionInput, toPosition } from '@outpost/shared/geo/position';
import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import type { Point } from 'geojson';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { CommandAuthority } from '../command/command-terms.ts';
import { PlanCondition } from '../grading/plan-condition.ts';
import { HandlingAuthority, handlingAuthority, ResponseLevel, Severity } from '../grading/severity.ts';
import { IncidentCategory } from '../lead-unit/category.ts';
import { IncidentState } from './incident-states.ts';

/** 生产安全事故: an accident from the first call to the archive (1.3, 4.1). */
@Directive('@key(fields: "id")')
@ObjectType({ description: '生产安全事故 / an accident' })
@Entity({ name: 'incident' })
export class Incident extends CountyRecord {
  @Field(() => String, { description: '编号，如 BC-20261124-003' })
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  title: string;

  @Field(() => IncidentCategory)
  @Column({ type: 'text' })
  category: IncidentCategory;

  @Field(() => String, { nullable: true, description: '类别下的范围（预案 2.1.6） / scope within the category' })
  @Column({ type: 'text', nullable: true })
  scope: string | null;

  @Field(() => [IncidentCategory], { description: '还涉及的类别；有则涉及多个行业领域（预案 2.1.2）' })
  @Column({ type: 'text', array: true })
  alsoCategories: IncidentCategory[];

  /** The lead unit where the plan names none. */
  @Column({ type: 'uuid', nullable: true })
  namedLeadUnitId: string | null;

  @Field(() => IncidentState)
  @Column({ type: 'text' })
  state: IncidentState;

  @Field(() => Severity)
  @Column({ type: 'text' })
  severity: Severity;

  @Field(() => Severity, { description: '按标准评定的等级（预案 1.5） / by the national thresholds' })
  @Column({ type: 'text' })
  ruleSeverity: Severity;

  @Field(() => Severity, { nullable: true, description: '指挥员提高到的等级 / what a commander raised it to' })
  @Column({ type: 'text', nullable: true })
  raisedSeverity: Severity | null;

  @Field(() => [PlanCondition], { description: '适用预案的情形（预案 1.3）' })
  @Column({ type: 'text', array: true })
  planConditions: PlanCondition[];

  @Field(() => ResponseLevel, { nullable: true })
  @Column({ type: 'text', nullable: true })
  responseLevel: ResponseLevel | null;

  /** Who keeps the archive, named when the response is activated (5.5). */
  @Column({ type: 'uuid', nullable: true })
  archiveUnitId: string | null;

  /** Who commands: the county unless the command has been handed over (2.2, 4.5). */
  @Column({ type: 'text' })
  commandAuthority: CommandAuthority;

  /** The incident that this was a second report of. */
  @Column({ type: 'uuid', nullable: true })
  mergedIntoId: string | null;

  @Field(() => HandlingAuthority, { description: '应对主体（预案 1.5）' })
  get handlingAuthority(): HandlingAuthority {
    return handlingAuthority(this.severity);
  }

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  occurredAt: Date;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  reportedAt: Date;

  @Column({ type: 'geography', spatialFeatureType: 'Point', srid: 4326 })
  point: Point;

  /** As it was given, in its own datum. */
  @Column({ type: 'jsonb' })
  givenPosition: PositionInput;

  @Field(() => Position)
  get position(): Position {
    return toPosition(this.point);
  }

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  address: string | null;

  @Field(() => String, {
    nullable: true,
    description: '最近乡镇驻地的代码（估算） / nearest township seat, an estimate',
  })
  @Column({ type: 'text', nullable: true })
  township: string | null;

  @Field(() => String, { description: '简要经过 / what happened' })
  @Column({ type: 'text' })
  summary: string;

  @Personal('caller')
  @Field(() => String, { nullable: true, description: '报告人（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  reporterName: string | null;

  @Personal('caller')
  @Field(() => String, { nullable: true, description: '报告人电话（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  reporterPhone: string | null;

  @Field(() => Int)
  @Column({ type: 'integer' })
  deaths: number;

  @Field(() => Int, { description: '失联 / missing' })
  @Column({ type: 'integer' })
  missing: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  trapped: number;

  @Field(() => Int, { description: '重伤（含急性中毒） / seriously injured, acute poisoning included' })
  @Column({ type: 'integer' })
  seriouslyInjured: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  minorInjured: number;

  @Field(() => Float)
  @Column({ type: 'double precision' })
  directLossYuan: number;

  @Field(() => Boolean, { description: '伤亡和损失是否已有人报告 / whether anybody has counted yet' })
  @Column({ type: 'boolean' })
  casualtiesKnown: boolean;

  @Column({ type: 'uuid', nullable: true })
  accidentUnitId: string | null;

  @Field(() => String, { nullable: true, description: '事故发生单位（名录外）' })
  @Column({ type: 'text', nullable: true })
  accidentUnitName: string | null;

  @Field(() => DateTime, { nullable: true, description: '单位主要负责人接到报告的时间（预案 4.1）' })
  @Column({ type: 'timestamptz', nullable: true })
  unitInformedAt: Date | null;

  @Field(() => String, { nullable: true, description: '影响范围（预案 4.1）' })
  @Column({ type: 'text', nullable: true })
  impact: string | null;

  @Field(() => String, { nullable: true, description: '现场救援情况（预案 4.1）' })
  @Column({ type: 'text', nullable: true })
  rescueSituation: string | null;

  @Field(() => String, { nullable: true, description: '已经采取的措施（预案 4.1）' })
  @Column({ type: 'text', nullable: true })
  measuresTaken: string | null;
}

export const IncidentConnection = connectionOf(Incident, 'Incident');
