import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { SuspensionAuthority, SuspensionDanger } from './suspension-rule.ts';

/** 暂停救援: why, by whom, and how it went on again (4.8). */
@ObjectType({ description: '暂停救援，直至恢复 / a suspension of the rescue, until it goes on' })
@Entity({ name: 'suspension' })
export class Suspension extends RecordedAct {
  @Field(() => SuspensionDanger)
  @Column({ type: 'text' })
  danger: SuspensionDanger;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;

  @Field(() => SuspensionAuthority)
  @Column({ type: 'text' })
  authority: SuspensionAuthority;

  @Field(() => String, { nullable: true, description: '批准人 / who approved it' })
  @Column({ type: 'text', nullable: true })
  approvedBy: string | null;

  @Field(() => Boolean, { description: '救援人员是否已撤离 / whether the rescuers were withdrawn' })
  @Column({ type: 'boolean' })
  withdrawn: boolean;

  @Field(() => String, { nullable: true, description: '向哪个上级机构报告 / to whom it was reported upward' })
  @Column({ type: 'text', nullable: true })
  reportedTo: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  reportedAt: Date | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  resumedAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resumedBy: string | null;

  @Field(() => SuspensionAuthority, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resumeAuthority: SuspensionAuthority | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  resumeApprovedBy: string | null;

  @Field(() => String, { nullable: true, description: '消除隐患、化解风险的措施 / how the danger was removed' })
  @Column({ type: 'text', nullable: true })
  measures: string | null;
}
