import { Personal } from '@outpost/shared/personal';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ReportForm, ReportItem, ReportOrigin, ReportStage, ReportState } from './report-terms.ts';

/**
 * 事故信息报告: one report of an incident (4.1), by phone or in writing, the accident unit's to the county or the
 * county's upward. A draft can be written in; what was sent or received never changes (5.2), and the database insists.
 */
@Directive('@key(fields: "id")')
@ObjectType({ description: '事故信息报告（预案 4.1） / a report of an incident' })
@Entity({ name: 'report' })
export class Report extends CountyRecord {
  @Field(() => String, { description: '编号，如 BG-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => ReportOrigin)
  @Column({ type: 'text' })
  origin: ReportOrigin;

  @Field(() => ReportStage)
  @Column({ type: 'text' })
  stage: ReportStage;

  @Field(() => ReportForm)
  @Column({ type: 'text' })
  form: ReportForm;

  @Field(() => ReportState)
  @Column({ type: 'text' })
  state: ReportState;

  @Field(() => Int, { description: '所依据的事故版本 / the version of the incident that it tells of' })
  @Column({ type: 'integer' })
  incidentVersion: number;

  @Field(() => String)
  @Column({ type: 'text' })
  text: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  textEn: string | null;

  @Field(() => [ReportItem], { description: '拟稿时事故记录中缺少的内容（预案 4.1） / what the incident did not tell' })
  @Column({ type: 'text', array: true })
  missing: ReportItem[];

  @Field(() => String, { description: '拟稿或登记人' })
  @Column({ type: 'text' })
  writtenBy: string;

  @Field(() => DateTime, { nullable: true, description: '报出或收到的时间 / when it was sent or received' })
  @Column({ type: 'timestamptz', nullable: true })
  sentAt: Date | null;

  @Field(() => String, { nullable: true, description: '报出人 / who sent it' })
  @Column({ type: 'text', nullable: true })
  sentBy: string | null;

  @Personal('caller')
  @Field(() => String, { nullable: true, description: '事故单位的报告人（个人信息） / personal' })
  @Column({ type: 'text', nullable: true })
  reportedBy: string | null;

  @Field(() => String, { nullable: true, description: '报出内容的 SHA-256' })
  @Column({ type: 'text', nullable: true })
  textHash: string | null;
}
