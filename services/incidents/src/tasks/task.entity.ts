import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { WorkGroup } from '../command/command-terms.ts';
import type { OwnerRole, TaskPhase } from './checklist-table.ts';
import { TaskState } from './task-states.ts';

/** Who set the due time: a default of the county profile, or a person. */
export enum DueBasis {
  PROFILE = 'PROFILE',
  PERSON = 'PERSON',
}
registerEnumType(DueBasis, { name: 'DueBasis', description: '时限来源：县域档案默认值（待核定），或由人设定' });

@ObjectType({ description: '任务的一步 / who took a task how far, and when' })
export class TaskStep {
  @Field(() => TaskState)
  state: TaskState;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true, description: '办理情况、佐证或理由 / evidence or reason' })
  note: string | null;
}

/** As steps stand in the database, where an instant is a text. */
export type StoredTaskStep = Omit<TaskStep, 'at'> & { at: string };

/** 任务: an item of a checklist (4.3-4.6, 5.1-5.5), or one that a person set beside them. */
@OwnedBy<Task>(({ ownerUnitId }) => ({ unitId: ownerUnitId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '任务 / a task' })
@Entity({ name: 'task' })
export class Task extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid', nullable: true })
  checklistId: string | null;

  @Field(() => Int, { description: '清单内的次序 / order within its list' })
  @Column({ type: 'integer' })
  ordinal: number;

  @Field(() => String, { nullable: true, description: '预案条款，如 4.3(1)；自设任务为空' })
  @Column({ type: 'text', nullable: true })
  clause: string | null;

  @Field(() => String, { description: '预案原文，或自设任务的内容' })
  @Column({ type: 'text' })
  title: string;

  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  titleEn: string | null;

  @Column({ type: 'text' })
  phase: TaskPhase;

  @Field(() => Boolean, { description: '预案要求必须完成 / the plan leaves no choice' })
  @Column({ type: 'boolean' })
  obligatory: boolean;

  /** Who owns it by the plan while nobody was assigned: a role of the incident, or a unit's code. */
  @Column({ type: 'text', nullable: true })
  ownerRole: OwnerRole | string | null;

  @Column({ type: 'uuid', nullable: true })
  ownerUnitId: string | null;

  @Field(() => WorkGroup, { nullable: true, description: '负责的专项工作组（预案 2.1.5）' })
  @Column({ type: 'text', nullable: true })
  workGroup: WorkGroup | null;

  @Field(() => String, {
    nullable: true,
    description: '责任人，或名录外的责任单位 / a person, or a body outside the directory',
  })
  @Column({ type: 'text', nullable: true })
  ownerName: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  @Field(() => DueBasis, { nullable: true })
  @Column({ type: 'text', nullable: true })
  dueBasis: DueBasis | null;

  @Field(() => TaskState)
  @Column({ type: 'text' })
  state: TaskState;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  doneAt: Date | null;

  @Column({ type: 'jsonb' })
  stepsTaken: StoredTaskStep[];

  /** From when on it is on the late list (task-clock.ts). */
  @Column({ type: 'timestamptz', nullable: true })
  lateAt: Date | null;
}

export const TaskConnection = connectionOf(Task, 'Task');
