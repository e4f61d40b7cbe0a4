import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RecordedAct } from '../incidents/recorded-act.ts';

/** 善后处置: who carries it out, by which plan (5.1). */
@ObjectType({ description: '后期处置 / the recovery, by whom and how' })
@Entity({ name: 'recovery' })
export class Recovery extends RecordedAct {
  @Column({ type: 'uuid', nullable: true })
  unitId: string | null;

  @Field(() => String, { description: '善后工作计划：救助、补偿、抚慰、抚恤、安置 / the plan for the aftermath' })
  @Column({ type: 'text' })
  plan: string;
}
