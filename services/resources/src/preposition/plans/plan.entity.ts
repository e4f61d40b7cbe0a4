import { connectionOf } from '@outpost/shared/connection';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import type { PlacedMachine } from '../cover/machine.ts';
import { PlanState } from './plan-state.ts';

/** 预置方案: a what-if or a proposal that was kept (6.2). It moves nothing until it is ordered. */
@Directive('@key(fields: "id")')
@ObjectType({ description: '预置方案（预案 6.2） / where machines are to wait; nothing moves until it is ordered' })
@Entity({ name: 'preposition_plan' })
export class PrepositionPlan extends CountyRecord {
  @Field(() => String, { description: '编号，如 YZFA-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Field(() => String)
  @Column({ type: 'text' })
  name: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Field(() => String, { nullable: true, description: '按哪个季节的权重；空为全年 / null is the year as a whole' })
  @Column({ type: 'text', nullable: true })
  season: string | null;

  @Field(() => Int, { nullable: true, description: "统一的到场目标（分钟）；空为各点自定 / null: the points' own" })
  @Column({ type: 'integer', nullable: true })
  minutes: number | null;

  @Field(() => PlanState)
  @Column({ type: 'text' })
  state: PlanState;

  @Column({ type: 'jsonb' })
  placed: PlacedMachine[];

  /** Machines that the plan does not count on. */
  @Column({ type: 'jsonb' })
  without: string[];

  @Column({ type: 'uuid', nullable: true })
  proposalId: string | null;

  @Field(() => String)
  @Column({ type: 'text' })
  savedBy: string;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  savedAt: Date;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  orderedBy: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  orderedAt: Date | null;
}

export const PrepositionPlanConnection = connectionOf(PrepositionPlan, 'PrepositionPlan');
