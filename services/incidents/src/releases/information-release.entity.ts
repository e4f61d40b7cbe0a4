import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Severity } from '../grading/severity.ts';
import { ReleaseState } from './release-states.ts';

/** 信息发布 (4.7): what the public is told of an incident, with whose approval. A correction is a release of its own. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '信息发布（预案 4.7） / what the public is told' })
@Entity({ name: 'information_release' })
export class InformationRelease extends CountyRecord {
  @Field(() => String, { description: '编号，如 FB-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid', nullable: true })
  correctsId: string | null;

  @Field(() => ReleaseState)
  @Column({ type: 'text' })
  state: ReleaseState;

  @Field(() => String)
  @Column({ type: 'text' })
  title: string;

  @Field(() => String)
  @Column({ type: 'text' })
  text: string;

  @Field(() => Boolean, { description: '可能产生重大影响的敏感或涉外事件' })
  @Column({ type: 'boolean' })
  sensitive: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  draftedBy: string;

  @Column({ type: 'uuid', nullable: true })
  approverUnitId: string | null;

  @Field(() => String, { nullable: true, description: '批准人' })
  @Column({ type: 'text', nullable: true })
  approverPerson: string | null;

  @Field(() => String, { nullable: true, description: '批准文号' })
  @Column({ type: 'text', nullable: true })
  approvalDocument: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  approvedAt: Date | null;

  @Field(() => Severity, { nullable: true, description: '批准时的事故等级' })
  @Column({ type: 'text', nullable: true })
  approvedSeverity: Severity | null;

  @Field(() => String, { nullable: true, description: '批准的登记人' })
  @Column({ type: 'text', nullable: true })
  approvalRecordedBy: string | null;

  @Field(() => String, { nullable: true, description: '未批准的理由' })
  @Column({ type: 'text', nullable: true })
  rejection: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  publishedAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  publishedBy: string | null;

  @Field(() => [String], { description: '发布渠道' })
  @Column({ type: 'text', array: true })
  channels: string[];

  @Field(() => String, { nullable: true, description: '发布内容的 SHA-256' })
  @Column({ type: 'text', nullable: true })
  textHash: string | null;
}
