import { DateTime } from '@outpost/shared/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';
import { EndConditionKind } from './end-conditions.ts';

/** 终止条件的确认: one condition of 4.8, confirmed by somebody on some evidence, until that is withdrawn. */
@ObjectType({ description: '终止条件的一次确认 / a condition of the end, confirmed' })
@Entity({ name: 'end_condition' })
export class EndCondition extends RecordedAct {
  @Field(() => EndConditionKind)
  @Column({ type: 'text' })
  condition: EndConditionKind;

  @Field(() => String)
  @Column({ type: 'text' })
  confirmedBy: string;

  @Field(() => String, { description: '依据：检测数据、清点结果等 / what shows it' })
  @Column({ type: 'text' })
  evidence: string;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  withdrawnReason: string | null;
}
