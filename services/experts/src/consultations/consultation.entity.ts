import { connectionOf } from '@outpost/shared/connection';
import { OwnedBy } from '@outpost/shared/owners';
import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { ConsultationState } from './consultation-states.ts';

@ObjectType({ description: '咨询的一步 / what became of a consultation, when, and who says so' })
export class ConsultationStep {
  @Field(() => ConsultationState)
  state: ConsultationState;

  @Field(() => DateTime)
  at: Date;

  @Field(() => String)
  actorName: string;

  @Field(() => String, { nullable: true, description: '方式、原因等 / how it was said, or why' })
  note: string | null;
}

/** As steps stand in the database, where an instant is a text. */
export type StoredStep = Omit<ConsultationStep, 'at'> & { at: string };

/** 专家咨询 (2.3, 4.6(4)): one question to one expert about one incident, and the advice that came of it. */
@OwnedBy<Consultation>(({ expertId }) => ({ expertId }))
@Directive('@key(fields: "id")')
@ObjectType({ description: '专家咨询 / a question to an expert about an incident, and the advice' })
@Entity({ name: 'consultation' })
export class Consultation extends CountyRecord {
  @Field(() => String, { description: '编号，如 ZX-20261124-001' })
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  incidentId: string;

  @Column({ type: 'uuid' })
  expertId: string;

  @Field(() => String, { description: '咨询的问题' })
  @Column({ type: 'text' })
  question: string;

  @Field(() => ConsultationState)
  @Column({ type: 'text' })
  state: ConsultationState;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  requestedAt: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  requestedBy: string;

  @Field(() => String, { nullable: true, description: '专家意见；重新答复时为最近一次 / the latest advice' })
  @Column({ type: 'text', nullable: true })
  advice: string | null;

  @Field(() => DateTime, { nullable: true })
  @Column({ type: 'timestamptz', nullable: true })
  advisedAt: Date | null;

  @Column({ type: 'jsonb' })
  stepsTaken: StoredStep[];
}

export const ConsultationConnection = connectionOf(Consultation, 'Consultation');
