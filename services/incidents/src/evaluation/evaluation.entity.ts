import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';

/** 总结评估: what the on-site headquarters learned, drafted from the journal, reported to the headquarters (5.4). */
@ObjectType({ description: '总结评估报告 / the evaluation after the end' })
@Entity({ name: 'evaluation' })
export class Evaluation extends RecordedAct {
  @Field(() => String, { description: '报告正文 / the report' })
  @Column({ type: 'text' })
  text: string;

  @Field(() => String, { nullable: true, description: '经验教训' })
  @Column({ type: 'text', nullable: true })
  lessons: string | null;

  @Field(() => String, { nullable: true, description: '改进建议' })
  @Column({ type: 'text', nullable: true })
  suggestions: string | null;

  @Field(() => DateTime, { nullable: true, description: '上报时间；上报后不可修改 / submitted, and then unchangeable' })
  @Column({ type: 'timestamptz', nullable: true })
  submittedAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  submittedBy: string | null;
}
