import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';

/** The figures of an incident as they were known at a time: each report and each update makes one (4.1, 1.5). */
@ObjectType({ description: '伤亡和损失的一次更新 / the figures as known at a time' })
@Entity({ name: 'casualty_update' })
export class CasualtyUpdate extends RecordedAct {
  @Field(() => Int)
  @Column({ type: 'integer' })
  deaths: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  missing: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  trapped: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  seriouslyInjured: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  minorInjured: number;

  @Field(() => Float)
  @Column({ type: 'double precision' })
  directLossYuan: number;

  @Field(() => Boolean, { description: '是否据此重新定级；期限已过的只作记录 / whether it graded anew' })
  @Column({ type: 'boolean' })
  graded: boolean;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;
}
