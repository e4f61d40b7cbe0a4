import { CountyRecord } from '@outpost/shared/record';
import { DateTime } from '@outpost/shared/scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Severity } from './severity.ts';

/** One grading of an incident, kept as history: each change of the losses makes one (1.5). */
@ObjectType({ description: '定级记录 / one grading' })
@Entity({ name: 'severity_grading' })
export class SeverityGrading extends CountyRecord {
  @Column({ type: 'uuid' })
  incidentId: string;

  @Field(() => Severity)
  @Column({ type: 'text' })
  severity: Severity;

  @Field(() => Int)
  @Column({ type: 'integer' })
  deaths: number;

  @Field(() => Int)
  @Column({ type: 'integer' })
  seriouslyInjured: number;

  @Field(() => Float)
  @Column({ type: 'double precision' })
  directLossYuan: number;

  @Field(() => DateTime)
  @Column({ type: 'timestamptz' })
  at: Date;

  @Field(() => String)
  @Column({ type: 'text' })
  reason: string;

  @Field(() => String)
  @Column({ type: 'text' })
  actorName: string;
}
